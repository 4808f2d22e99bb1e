// The map as one HTML file that needs no network: the program and the words in it. The words are data,
// encoded so that none can be read as markup, and the page allows no script but its own.

import { placed } from './payload.js'
import { escape } from './svg_pen.js'

const NAMES = ['background-color', 'secondary-background-color', 'text-color', 'primary-color', 'border-color', 'border-color-light',
  'base-radius', 'font', 'chart-categorical-colors', 'chart-sequential-colors']
const WHITE = { 'background-color': '#ffffff', 'secondary-background-color': '#f2f2f2', 'text-color': '#222222', 'border-color': '#cccccc', 'border-color-light': '#dddddd' }

function coded(bytes) {
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}

function theme(element, white) {
  const css = getComputedStyle(element)
  return NAMES.map((name) => [name, (white && WHITE[name]) || css.getPropertyValue(`--st-${name}`).trim()])
    .filter(([, value]) => value && !/[<>{};]/.test(value)).map(([name, value]) => `--st-${name}:${value}`).join(';')
}

export async function write_page(map, { white = false } = {}) {
  const { program, styles } = await import('./bundle.js')
  const { data, component, sight, dom } = map
  const nonce = coded(crypto.getRandomValues(new Uint8Array(18)))
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data: blob:; base-uri 'none'; form-action 'none'`
  const sent = placed(component.data, map.at) // where the words are seen, not where they were when the page sent them
  const state = { view: sight.touched ? sight.aim : null, focus: data.focus, near: data.near }
  return `<!doctype html>
<html lang="${data.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(data.texts.label)}</title>
<style nonce="${nonce}">:root{${theme(dom.frame, white)}}
${styles}</style>
</head>
<body class="wm-alone">
<script type="text/plain" id="words">${coded(sent)}</script>
<script type="text/plain" id="state">${coded(new TextEncoder().encode(JSON.stringify(state)))}</script>
<script type="module" nonce="${nonce}">
${program}
</script>
</body>
</html>
`
}
