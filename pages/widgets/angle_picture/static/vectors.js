// Vectors of two or three numbers, and how numbers are written.

const dot = (u, v) => u.reduce((sum, x, i) => sum + x * v[i], 0)
const norm = (u) => Math.hypot(...u)
const times = (u, k) => u.map((x) => x * k)
const plus = (u, v) => u.map((x, i) => x + v[i])
const minus = (u, v) => u.map((x, i) => x - v[i])
const unit = (u) => times(u, 1 / norm(u))

// Everything that the picture and its numbers need of two vectors; cosine and turn are null where one is zero.
const measured = (a, b) => {
  const [lengthA, lengthB] = [norm(a), norm(b)]
  const found = { a, b, dot: dot(a, b), lengthA, lengthB, cosine: null, turn: null, foot: null, across: null }
  if (!lengthA || !lengthB) return found
  const [u, v] = [unit(a), unit(b)]
  found.turn = 2 * Math.atan2(norm(minus(u, v)), norm(plus(u, v))) // Kahan: right near 0 and 180° too
  found.cosine = Math.max(-1, Math.min(1, dot(u, v)))
  if (Math.abs(found.cosine) < 1e-15) found.cosine = 0
  found.foot = times(v, dot(a, v))
  const rest = minus(u, times(v, found.cosine))
  found.across = norm(rest) > 1e-9 ? unit(rest) : null // the direction in their plane that is at right angles to b
  found.along = v
  return found
}

const RAISED = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }
const trimmed = (text) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text)

// A number for the eye, with a true minus; the same rules as the board's.
const written = (value, digits = 3) => {
  const size = Math.abs(value)
  let text
  if (size && (size >= 1e6 || size < 1e-3) && !(Number.isInteger(value) && size < 1e12)) {
    const [mantissa, power] = size.toExponential(digits).split('e')
    text = `${trimmed(mantissa)}×10${[...String(Number(power))].map((c) => RAISED[c]).join('')}`
  } else text = Number.isInteger(value) ? String(size) : trimmed(size.toFixed(digits))
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

// Is a number all there with so many decimals, but for what floats lose?
const isWhole = (value, digits = 3) => Math.abs(value - Number(value.toFixed(digits))) <= 1e-11 * Math.max(1, Math.abs(value))
const equals = (value, digits) => `${isWhole(value, digits) ? '=' : '≈'} ${written(value, digits)}`
const degrees = (turn, digits) => {
  const value = (turn * 180) / Math.PI
  const near = Math.round(value)
  return equals(Math.abs(value - near) < 1e-10 ? near : value, Math.max(1, digits - 2))
}
const coordinates = (vector) => `(${vector.map((x) => written(x, 3)).join(', ')})`

// 1, 2 or 5 times a power of ten: how far apart lines of a grid are that are at least so far apart.
const niceStep = (least) => {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5].find((k) => k * power >= least * 0.999) ?? 10)
}
const shortened = (name) => ([...name].length > 14 ? `${[...name].slice(0, 13).join('')}…` : name)
