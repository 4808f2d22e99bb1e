// Colours, sizes and type, from the app's theme.

const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

// Any CSS colour as [red, green, blue], 0 to 255.
export function rgb(css) {
  brush.fillStyle = '#808080'
  brush.fillStyle = css.trim()
  const text = brush.fillStyle
  if (text.startsWith('#')) return [1, 3, 5].map((k) => parseInt(text.slice(k, k + 2), 16))
  return text.match(/[\d.]+/g).slice(0, 3).map(Number)
}
export const mix = (a, b, t) => a.map((v, k) => Math.round(v + (b[k] - v) * t))
export const ink = (c, alpha = 1) => `rgba(${c.join(',')},${alpha})`
const SAFE = 6 // the colours that stay apart for every kind of colour blindness; further groups differ by form
const PRINT = { back: [255, 255, 255], text: [34, 34, 34], line: [204, 204, 204] }
const light = (c) => 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]

// `paper`: for a file on white, whatever the page looks like.
export function readLook(element, given = [], paper = false) {
  const css = getComputedStyle(element)
  const get = (name, other) => css.getPropertyValue(`--st-${name}`).trim() || other
  const list = (name, other) => (get(name, '') || other).split(/,(?![^(]*\))/).map(rgb)
  let back = rgb(get('background-color', '#ffffff')), text = rgb(get('text-color', '#222222'))
  let accent = rgb(get('primary-color', '#a6402b')), line = rgb(get('border-color', '#cccccc'))
  if (paper) {
    if (light(back) < light(text)) { text = PRINT.text; line = PRINT.line; accent = mix(accent, [0, 0, 0], 0.3) }
    back = PRINT.back
  }
  const dark = light(back) < light(text)
  const ramp = list('chart-sequential-colors', '#cddbe8,#8cafca,#477ea4,#144f76,#022640')
  const clear = ramp.slice(Math.floor(ramp.length / 4)) // the palest steps are lost on a page of their own colour
  return {
    back, text, dark, accent, line,
    palette: given.length ? given.map(rgb) : list('chart-categorical-colors', '#0072b2,#e69f00,#009e73').slice(0, SAFE).map((c) => mix(c, [255, 255, 255], dark ? 0.24 : 0)),
    ramp: dark ? ramp.slice(0, ramp.length - Math.floor(ramp.length / 4)).reverse() : clear,
    font: get('font', 'system-ui, sans-serif'),
    size: 0.84 * (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16),
  }
}

// Diameter in pixels of each word's dot: its area grows with the count, dots shrink as words become many. Where
// all counts are alike (nobody knows them), all dots are as small as those of words of middling count.
export function sizes({ counts, n, few }, all) {
  const share = shares(counts)
  const drawn = Math.max(1, all ? n : Math.min(n, few))
  const crowd = Math.min(1, Math.max(0, Math.log10(drawn / 200) / 2.4)) // 200 words: 0, 50,000: 1
  const least = 7.5 - 4.5 * crowd, more = 13 - 4 * crowd
  return Float32Array.from(counts, (c) => least + more * share(c))
}

// How large a word is among others, 0 to 1, by the root of its count.
export function shares(counts) {
  const most = counts.reduce((a, b) => Math.max(a, b), 1)
  return counts.every((c) => c === most) ? () => 0.15 : (c) => Math.sqrt(c / most)
}

function shade(value, { ramp }, low, high) {
  const place = high > low ? ((value - low) / (high - low)) * (ramp.length - 1) : 0
  const k = Math.min(ramp.length - 2, Math.floor(place))
  return mix(ramp[k], ramp[k + 1], place - k)
}

export function range(values) {
  let low = Infinity, high = -Infinity
  for (const v of values ?? []) if (Number.isFinite(v)) { low = Math.min(low, v); high = Math.max(high, v) }
  return low <= high ? [low, high] : [0, 0]
}

// What stands beside a ramp of colours: what is coloured, and both ends, named where they have names.
export function ramp_ends({ groups, colours, language }) {
  const short = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 })
  const [low, high] = range(colours).map((v) => short.format(v).replace('-', '−')), [name, first, last] = groups
  return { name, low: first ? `${first} ${low}` : low, high: last ? `${high} ${last}` : high }
}

// One RGBA for each point. While a word has the focus, words are selected or a group is looked at, the others step back.
export function paintbox(data, look, { chosen, lit, some_lit }) {
  const { n, colours, continuous, opacity, focus } = data
  const [low, high] = range(continuous ? colours : null)
  const grey = mix(look.text, look.back, 0.55)
  const full = n > 20000 ? 0.6 : n > 5000 ? 0.75 : 0.92, out = new Uint8Array(4 * n)
  for (let i = 0; i < n; i++) {
    const value = colours ? colours[i] : 0
    let c = look.palette[0]
    if (!Number.isFinite(value) || (!continuous && value < 0)) c = grey
    else if (continuous) c = shade(value, look, low, high)
    else c = look.palette[Math.floor(value) % look.palette.length]
    const bright = !some_lit || lit(i)
    out.set(i === focus ? look.accent : c, 4 * i)
    out[4 * i + 3] = 255 * (bright ? full : look.dark ? 0.42 : 0.32) * (i === focus || !opacity ? 1 : Math.min(1, Math.max(0.08, opacity[i])))
  }
  return out
}
