// Points by WebGL: one draw call, discs with a thin rim of the page's colour so that each stays a disc of its own.

const VERTEX = `#version 300 es
in vec3 spot; in vec2 kind; in vec4 colour;
uniform vec2 pane; uniform vec3 back; uniform float grow, pixel, deep;
out vec4 ink; out float radius, form, spread;
void main() {
  float k = spot.z;
  form = kind.y;
  radius = .5 * kind.x * grow * mix(1., k, deep) * pixel;
  gl_Position = k > 0. ? vec4(2. * spot.x / pane.x - 1., 1. - 2. * spot.y / pane.y, 0., 1.) : vec4(2., 2., 2., 1.);
  spread = form > 3.5 ? 1.6 : form > 1.5 && form < 2.5 ? 1.18 : 1.; // how far corners reach: of triangle and diamond
  gl_PointSize = 2. * radius * spread + 2.;
  ink = vec4(mix(colour.rgb, back, deep * clamp((1.1 - k) * 1.6, 0., .55)), colour.a);
}`
const FRAGMENT = `#version 300 es
precision highp float;
in vec4 ink; in float radius, form, spread;
uniform vec3 back; uniform float pixel;
out vec4 result;
void main() {
  vec2 p = (gl_PointCoord - .5) * (2. * radius * spread + 2.);
  float away = form > 3.5 ? max(p.y, .866 * abs(p.x) - .5 * p.y) * 1.286 : form > 2.5 ? max(abs(p.x), abs(p.y)) * 1.15 : form > 1.5 ? (abs(p.x) + abs(p.y)) * .85 : length(p);
  float rim = radius > 2.2 * pixel ? .7 * pixel : 0.;
  float whole = clamp(radius - away + .5, 0., 1.), inside = clamp(radius - rim - away + .5, 0., 1.);
  float hole = form > .5 && form < 1.5 ? clamp(.5 * radius - away + .5, 0., 1.) : 0.;
  float alpha = whole * ink.a;
  result = vec4(mix(back, ink.rgb, inside * (1. - hole)) * alpha, alpha);
}`

function shader(gl, kind, text) {
  const made = gl.createShader(kind)
  gl.shaderSource(made, text)
  gl.compileShader(made)
  return made
}

export function makeGl(canvas, onLost) {
  const gl = canvas.getContext('webgl2', { antialias: false, premultipliedAlpha: true, powerPreference: 'low-power' })
  if (!gl) return null
  const program = gl.createProgram()
  gl.attachShader(program, shader(gl, gl.VERTEX_SHADER, VERTEX))
  gl.attachShader(program, shader(gl, gl.FRAGMENT_SHADER, FRAGMENT))
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return null
  gl.useProgram(program)
  const at = Object.fromEntries(['pane', 'back', 'grow', 'pixel', 'deep'].map((u) => [u, gl.getUniformLocation(program, u)]))
  const buffer = (attribute, size, type, normal) => {
    const made = gl.createBuffer(), slot = gl.getAttribLocation(program, attribute)
    gl.bindBuffer(gl.ARRAY_BUFFER, made)
    gl.enableVertexAttribArray(slot)
    gl.vertexAttribPointer(slot, size, type, normal, 0, 0)
    return made
  }
  const spot = buffer('spot', 3, gl.FLOAT, false), kind = buffer('kind', 2, gl.FLOAT, false)
  const colour = buffer('colour', 4, gl.UNSIGNED_BYTE, true), index = gl.createBuffer()
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, index)
  gl.enable(gl.BLEND)
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
  canvas.addEventListener('webglcontextlost', (event) => { event.preventDefault(); onLost() }, { once: true })

  let sent = null // the order that the card has: on a plane it stays
  const fill = (target, made, values, use) => { gl.bindBuffer(target, made); gl.bufferData(target, values, use) }
  return {
    name: 'webgl',
    most: Infinity,
    style(scene) {
      const kinds = new Float32Array(2 * scene.n)
      for (let i = 0; i < scene.n; i++) { kinds[2 * i] = scene.sizes[i]; kinds[2 * i + 1] = scene.forms[i] }
      fill(gl.ARRAY_BUFFER, kind, kinds, gl.STATIC_DRAW)
      fill(gl.ARRAY_BUFFER, colour, scene.colours, gl.STATIC_DRAW)
    },
    paint({ n, spots, order, width, height, pixel, back, grow, d }) {
      const across = Math.round(width * pixel), down = Math.round(height * pixel)
      if (canvas.width !== across || canvas.height !== down) Object.assign(canvas, { width: across, height: down })
      gl.viewport(0, 0, across, down)
      gl.clearColor(0, 0, 0, 0)
      gl.clear(gl.COLOR_BUFFER_BIT)
      if (!n) return
      fill(gl.ARRAY_BUFFER, spot, spots, gl.STREAM_DRAW)
      if (order !== sent) fill(gl.ELEMENT_ARRAY_BUFFER, index, (sent = order), gl.STREAM_DRAW)
      gl.uniform2f(at.pane, width, height)
      gl.uniform3f(at.back, ...back.map((v) => v / 255))
      gl.uniform1f(at.grow, grow)
      gl.uniform1f(at.pixel, pixel)
      gl.uniform1f(at.deep, d === 3 ? 1 : 0)
      gl.drawElements(gl.POINTS, n, gl.UNSIGNED_INT, 0)
    },
    end: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  }
}
