// A pen with the strokes of a canvas that writes SVG: what draws the screen draws the file. Text stays
// text, in fonts that hold Chinese, and whatever a word contains is written as a character.

const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// eslint-disable-next-line no-control-regex
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
export const escape = (text) => text.replace(UNSPEAKABLE, '\ufffd').replace(/[&<>"]/g, (c) => MARKS[c])
const n = (v) => String(Math.round(v * 100) / 100)

// An rgba() as colour and opacity apart: SVG 1.1 knows no other, and other programs read that.
function paint(name, css, alpha) {
  const [r, g, b, a = 1] = css.match(/[\d.]+/g).map(Number), all = a * alpha
  const hex = [r, g, b].map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')
  return `${name}="#${hex}"${all < 1 ? ` ${name}-opacity="${n(all)}"` : ''}`
}

export class SvgPen {
  parts = []
  shape = null // what is being filled or stroked: both go into one element
  open = 0
  fillStyle = 'rgb(0,0,0)'
  strokeStyle = 'rgb(0,0,0)'
  lineWidth = 1
  lineJoin = 'miter'
  lineCap = 'butt'
  globalAlpha = 1
  font = ''
  textAlign = 'start'

  constructor(width, height, label) { Object.assign(this, { width, height, label }) }

  translate(x, y) {
    this.flush()
    this.parts.push(`<g transform="translate(${n(x)} ${n(y)})">`)
    this.open++
  }

  clip_to(width, height) {
    this.flush()
    this.parts.push(`<svg width="${n(width)}" height="${n(height)}" overflow="hidden">`)
  }

  unclip() {
    this.flush()
    this.parts.push('</svg>')
  }

  flush() {
    const { shape } = this
    this.shape = null
    if (!shape || !(shape.fill || shape.stroke)) return
    const dress = [shape.fill ?? 'fill="none"', shape.stroke].filter(Boolean).join(' ')
    const { disc, d } = shape
    this.parts.push(disc ? `<circle cx="${n(disc[0])}" cy="${n(disc[1])}" r="${n(disc[2])}" ${dress}/>` : `<path d="${d}" ${dress}/>`)
  }

  beginPath() { this.flush(); this.shape = { d: '' } }
  moveTo(x, y) { this.shape.d += `M${n(x)} ${n(y)}` }
  lineTo(x, y) { this.shape.d += `L${n(x)} ${n(y)}` }
  closePath() { this.shape.d += 'Z' }
  arc(x, y, r) { this.shape.disc = [x, y, Math.max(0, r)] }
  fill() { this.shape.fill = paint('fill', this.fillStyle, this.globalAlpha) }

  stroke() {
    const join = this.lineJoin === 'miter' ? '' : ` stroke-linejoin="${this.lineJoin}"`
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`
    this.shape.stroke = `${paint('stroke', this.strokeStyle, this.globalAlpha)} stroke-width="${n(this.lineWidth)}"${join}${cap}`
  }

  fillRect(x, y, w, h) {
    this.flush()
    this.parts.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" ${paint('fill', this.fillStyle, this.globalAlpha)}/>`)
  }

  // The halo comes first on a canvas; here it is part of the text that follows.
  strokeText() {
    this.halo = `${paint('stroke', this.strokeStyle, this.globalAlpha)} stroke-width="${n(this.lineWidth)}" stroke-linejoin="round" paint-order="stroke"`
  }

  fillText(text, x, y) {
    this.flush()
    const [, weight, size, family] = this.font.match(/^(\d+) ([\d.]+)px (.*)$/)
    const anchor = this.textAlign === 'center' ? ' text-anchor="middle"' : ''
    const type = `font-family="${escape(family)}" font-size="${size}" font-weight="${weight}"${anchor}`
    const dress = [paint('fill', this.fillStyle, this.globalAlpha), this.halo].filter(Boolean).join(' ')
    this.parts.push(`<text x="${n(x)}" y="${n(y + 0.35 * size)}" xml:space="preserve" ${type} ${dress}>${escape(text)}</text>`)
    this.halo = null
  }

  text() {
    this.flush()
    const { width, height, label } = this, ends = '</g>'.repeat(this.open)
    const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img">`
    return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n<title>${escape(label)}</title>\n${this.parts.join('\n')}${ends}\n</svg>\n`
  }
}
