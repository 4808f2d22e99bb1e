// A word map drawn by plotly.js. `draw` is called again for every rerun; it keeps one plot per
// element and lets Plotly.react work out the difference, so zoom and camera stay.

const plots = new WeakMap() // parent element -> state
const views = new Map() // map name -> zoom or camera, kept when the page is left and entered again
const viewKey = (m) => `${m.map} ${m.view} ${m.d}`
let plotly // one copy of plotly.js for all maps of the page

const loadPlotly = (url) => (plotly ??= new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement('script'), { src: url })
  script.onload = () => resolve(globalThis.Plotly)
  script.onerror = () => { plotly = undefined; reject(new Error(`cannot load ${url}`)) }
  document.head.append(script)
}).then((Plotly) => {
  Plotly.register({ moduleType: 'locale', name: 'zh-CN', dictionary: ZH, format: {} })
  return Plotly
}))

const ZH = {
  'Zoom': '缩放', 'Pan': '平移', 'Box Select': '框选', 'Lasso Select': '套索选择', 'Zoom in': '放大',
  'Zoom out': '缩小', 'Reset axes': '恢复视图', 'Autoscale': '自动缩放', 'Download plot as a PNG': '保存为图片',
  'Orbital rotation': '轨道旋转', 'Turntable rotation': '转盘旋转', 'Reset camera to default': '恢复视角',
  'Reset camera to last save': '恢复上次视角', 'Double-click to zoom back out': '双击恢复视图',
}
export function unpack(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = view.getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size)))
  const body = new Float32Array(bytes.slice(4 + size).buffer)
  const { n, d } = head
  const xyz = Array.from({ length: d }, (_, k) => Float32Array.from({ length: n }, (_, i) => body[i * d + k]))
  return { ...head, xyz, counts: body.subarray(n * d, n * (d + 1)), colours: body.subarray(n * (d + 1)) }
}

const theme = (element) => {
  const css = getComputedStyle(element)
  const get = (name) => css.getPropertyValue(`--st-${name}`).trim()
  return {
    text: get('text-color'), back: get('background-color'), line: get('border-color'),
    accent: get('primary-color'), font: get('font'), size: parseFloat(css.fontSize) || 16,
    palette: get('chart-categorical-colors').split(','), ramp: get('chart-sequential-colors').split(','),
  }
}

// Labels, most frequent first, whose boxes do not overlap one another. `place(i)` gives the pixel.
export function declutter(order, words, place, size, limit, width, height) {
  const boxes = [], shown = []
  for (const i of order) {
    if (shown.length >= limit) break
    const spot = place(i)
    if (!spot) continue
    const [x, y] = spot
    const w = [...words[i]].reduce((s, c) => s + (c > '\u2e80' ? 1 : 0.56), 0) * size + 6
    const box = [x - w / 2, y - 1.75 * size, x + w / 2, y - 0.35 * size]
    if (box[0] < 0 || box[2] > width || box[1] < 0 || y > height) continue
    if (boxes.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) continue
    boxes.push(box)
    shown.push(i)
  }
  return shown
}

const place2d = ({ plot }) => {
  const { xaxis: x, yaxis: y } = plot._fullLayout
  return (m) => (i) => {
    const px = x.l2p(m.xyz[0][i]), py = y.l2p(m.xyz[1][i])
    return px < 0 || px > x._length || py < 0 || py > y._length ? null : [px, py]
  }
}

const place3d = ({ plot }) => {
  const scene = plot._fullLayout.scene._scene, { model, view, projection } = scene.glplot.cameraParams
  const { width, height } = scene.container.getBoundingClientRect()
  const times = (a, v) => [0, 1, 2, 3].map((r) => a[r] * v[0] + a[4 + r] * v[1] + a[8 + r] * v[2] + a[12 + r] * v[3])
  return (m) => (i) => {
    const p = [0, 1, 2].map((k) => m.xyz[k][i] * scene.dataScale[k])
    const c = times(projection, times(view, times(model, [...p, 1])))
    return c[3] <= 0 ? null : [(1 + c[0] / c[3]) / 2 * width, (1 - c[1] / c[3]) / 2 * height]
  }
}

function labelled(state) {
  const { m, plot } = state
  const place = (m.d === 3 ? place3d : place2d)(state)(m)
  const { width, height } = plot.getBoundingClientRect()
  const order = [...new Set([m.focus, ...m.near, ...state.order])].filter((i) => i >= 0)
  return declutter(order, m.words, place, state.look.size, m.labels + m.near.length, width, height)
}

function figure(state) {
  const { m, look, shown } = state
  const focused = m.focus >= 0
  const lit = new Set([m.focus, ...m.near])
  const three = m.d === 3
  const xyz = (pick) => Object.fromEntries(['x', 'y', 'z'].slice(0, m.d).map((a, k) => [a, pick.map((i) => i === null ? null : m.xyz[k][i])]))
  const steps = look.palette.length
  const scale = m.continuous
    ? look.ramp.map((c, i) => [i / (look.ramp.length - 1), c])
    : look.palette.flatMap((c, i) => [[i / steps, c], [(i + 1) / steps, c]])
  const points = {
    type: three ? 'scatter3d' : 'scattergl', mode: 'markers', hoverinfo: 'text', text: state.hover,
    ...Object.fromEntries(['x', 'y', 'z'].slice(0, m.d).map((a, k) => [a, m.xyz[k]])),
    marker: {
      size: state.sizes, sizemode: 'diameter', color: m.continuous ? m.colours : state.slots,
      colorscale: scale, cmin: m.continuous ? undefined : 0, cmax: m.continuous ? undefined : 1,
      opacity: focused ? (three ? 0.45 : 0.28) : three ? 0.85 : 0.72, line: { width: 0 },
    },
    unselected: three ? undefined : { marker: { opacity: 0.12 } },
  }
  const spokes = {
    type: three ? 'scatter3d' : 'scattergl', mode: 'lines', hoverinfo: 'skip', line: { color: look.accent, width: three ? 4 : 1.5 },
    ...xyz(focused ? m.near.flatMap((i) => [m.focus, i, null]) : []), opacity: 0.7,
  }
  const rings = {
    type: three ? 'scatter3d' : 'scattergl', mode: 'markers', hoverinfo: 'skip', ...xyz(focused ? [...m.near, m.focus] : []),
    marker: { size: focused ? [...m.near.map(() => 9), 15] : [], color: look.accent, line: { color: look.back, width: 2 } },
  }
  const font = { family: look.font, size: look.size, color: look.text }
  const write = (i) => (i === m.focus ? `<b>${escape(m.words[i])}</b>` : escape(m.words[i]))
  // Annotations: plotly.js draws SVG traces below its WebGL canvas, and annotations above it.
  const names = shown.map((i) => ({
    x: m.xyz[0][i], y: m.xyz[1][i], ...(three && { z: m.xyz[2][i] }), text: write(i), showarrow: false,
    yanchor: 'bottom', yshift: 2, borderpad: 0,
    font: { ...font, color: !focused || lit.has(i) ? look.text : mix(look.text, look.back, 0.5) },
  }))
  const bare = { visible: false, showgrid: false, zeroline: false }
  const free = { ...bare, autorange: true }
  const view = views.get(viewKey(m)) ?? {}
  const wall = { showbackground: false, showspikes: false, title: { text: '' }, showticklabels: false, gridcolor: look.line, zerolinecolor: look.line, linecolor: look.line }
  const layout = {
    height: fit(state), margin: { l: 0, r: 0, t: 0, b: 0 }, showlegend: false, font,
    paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)', hovermode: 'closest',
    hoverlabel: { bgcolor: look.back, bordercolor: look.line, font }, selectionrevision: m.rev,
    modebar: { orientation: 'h', bgcolor: 'rgba(0,0,0,0)', color: mix(look.text, look.back, 0.45), activecolor: look.accent },
    newselection: { line: { color: look.accent, width: 1.5 } },
    ...(three
      ? {
          scene: {
            xaxis: wall, yaxis: wall, zaxis: wall, aspectmode: 'cube', dragmode: 'orbit',
            camera: view.camera ?? { eye: { x: 1.15, y: 1.15, z: 0.75 } },
            annotations: names,
          },
        }
      : {
          annotations: names, dragmode: state.dragmode ?? 'pan', xaxis: view.x ? { ...bare, range: [...view.x] } : free,
          yaxis: view.y ? { ...bare, range: [...view.y], scaleanchor: 'x' } : { ...free, scaleanchor: 'x' },
        }),
  }
  return { data: [points, spokes, rings], layout }
}

// On a narrow screen a square map, so that the points fill it.
const fit = ({ m, frame }) => Math.round(Math.min(m.height, Math.max(320, frame.clientWidth * 1.02)))
const escape = (s) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('$', '&#36;')
const rgb = (c) => {
  const h = /^#([0-9a-f]{6})/i.exec(c)
  return h ? [0, 2, 4].map((k) => parseInt(h[1].slice(k, k + 2), 16)) : (c.match(/[\d.]+/g) ?? [128, 128, 128]).slice(0, 3).map(Number)
}
const mix = (a, b, t) => `rgb(${rgb(a).map((v, k) => Math.round(v * (1 - t) + rgb(b)[k] * t)).join(',')})`

async function paint(state) {
  const { Plotly, m, plot } = state
  const begun = performance.now()
  state.shown = state.ready ? labelled(state) : []
  const { data, layout } = figure(state)
  const three = m.d === 3
  await Plotly.react(plot, data, layout, {
    displaylogo: false, scrollZoom: true, locale: m.language === 'zh' ? 'zh-CN' : 'en',
    doubleClick: 'reset', modeBarButtonsToRemove: ['autoScale2d', 'tableRotation', 'resetCameraLastSave3d', 'zoom2d', 'sendChartToCloud'],
    toImageButtonOptions: { filename: m.map, scale: 2 },
  })
  state.cost = 0.7 * (state.cost ?? 0) + 0.3 * (performance.now() - begun)
  if (!state.ready) {
    state.ready = true
    listen(state)
    await relabel(state)
  }
}

// Only the labels change: after a zoom, a turn of the camera, or a new width.
async function relabel(state) {
  if (!state.ready || !state.plot.isConnected || state.plot.clientWidth === 0) return
  const next = labelled(state)
  if (next.join() === state.shown.join()) return
  await paint(state)
}

function listen(state) {
  const { plot } = state
  const later = debounce(() => relabel(state), 120)
  const remember = (e) => {
    const view = { ...views.get(viewKey(state.m)) }
    if (e['xaxis.autorange'] || e['xaxis.range[0]'] !== undefined || e['xaxis.range']) {
      const { xaxis, yaxis } = plot._fullLayout
      Object.assign(view, e['xaxis.autorange'] ? { x: null, y: null } : { x: [...xaxis.range], y: [...yaxis.range] })
    }
    if (e['scene.camera']) view.camera = e['scene.camera']
    if (e.dragmode) state.dragmode = e.dragmode
    views.set(viewKey(state.m), view)
    later()
  }
  plot.on('plotly_relayout', remember)
  plot.on('plotly_relayouting', remember)
  plot.on('plotly_click', (e) => {
    const hit = e.points.find((p) => p.curveNumber === 0)
    if (hit) state.send('setTriggerValue', 'clicked', state.m.words[hit.pointNumber])
  })
  plot.on('plotly_selected', (e) => {
    if (!e) return
    state.send('setStateValue', 'selected', e.points.filter((p) => p.curveNumber === 0).map((p) => state.m.words[p.pointNumber]))
  })
  plot.on('plotly_deselect', () => state.send('setStateValue', 'selected', []))
  state.watch = new ResizeObserver(debounce(() => {
    if (plot.clientWidth) state.Plotly.Plots.resize(plot).then(() => relabel(state))
  }, 80))
  state.watch.observe(plot)
}

const debounce = (f, ms) => { let t; return () => { clearTimeout(t); t = setTimeout(f, ms) } }

// Glide from the positions now shown to the new ones; on a slow machine jump.
function tween(state, from, to, ms) {
  if (state.cost > ms / 3) return (state.m = to), paint(state)
  cancelAnimationFrame(state.raf)
  const begun = performance.now(), target = to.xyz
  return new Promise((done) => {
    const step = async (now) => {
      const t = Math.min(1, (now - begun) / ms), e = t * (2 - t)
      state.m = { ...to, xyz: t === 1 ? target : target.map((a, k) => a.map((v, i) => from[k][i] + (v - from[k][i]) * e)) }
      await paint(state)
      if (t < 1 && state.plot.isConnected) state.raf = requestAnimationFrame(step)
      else done()
    }
    state.raf = requestAnimationFrame(step)
  })
}

function prepare(state, m) {
  const three = m.d === 3
  const most = m.counts.reduce((a, b) => Math.max(a, b), 1)
  const words = m.texts
  state.sizes = Array.from(m.counts, (c) => (three ? 3 : 4) + (three ? 9 : 12) * Math.sqrt(c / most))
  state.slots = Array.from(m.colours, (c) => ((c % state.look.palette.length) + 0.5) / state.look.palette.length)
  state.hover = m.words.map((w, i) => `<b>${escape(w)}</b><br>${words.count} ${m.counts[i]}${m.cosines[i] === undefined ? '' : `<br>${words.cosine} ${m.cosines[i].toFixed(3)}`}`)
  state.order = Array.from(m.counts, (_, i) => i).sort((a, b) => m.counts[b] - m.counts[a])
}

function furnish(state) {
  const { m, look, frame } = state
  const words = m.texts
  state.plot.style.height = `${fit(state)}px`
  state.plot.setAttribute('aria-label', `${m.title}. ${m.n}`)
  frame.querySelector('.wm-legend').replaceChildren(...m.groups.map((name, i) => {
    const item = document.createElement('span')
    const dot = document.createElement('i')
    dot.style.background = look.palette[i % look.palette.length]
    item.append(dot, name)
    return item
  }))
  frame.querySelector('.wm-hint').textContent = words.hint
  frame.pixelOf = (word) => {
    const i = state.m.words.indexOf(word)
    return i < 0 || !state.ready ? null : (state.m.d === 3 ? place3d : place2d)(state)(state.m)(i)
  }
}

function build(parent) {
  const frame = document.createElement('figure')
  frame.className = 'wm'
  frame.innerHTML = `<style>${STYLE}</style><div class="wm-plot" role="img" tabindex="0"></div>
    <figcaption><span class="wm-legend"></span><span class="wm-hint"></span></figcaption>`
  parent.append(frame)
  return { frame, plot: frame.querySelector('.wm-plot'), ready: false, queue: Promise.resolve() }
}

const STYLE = `
.wm { margin: 0; width: 100% }
.wm-plot { width: 100%; border: 1px solid var(--st-border-color-light, var(--st-border-color)); border-radius: var(--st-base-radius); overflow: hidden }
.wm-plot:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px }
.wm-plot text { paint-order: stroke; stroke: var(--st-background-color); stroke-width: 3.5px; stroke-linejoin: round }
.wm-plot .hoverlayer text, .wm-plot .modebar text { stroke: none }
.wm figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; justify-content: space-between; padding-top: .5rem; font-size: .875rem }
.wm-hint { opacity: .7 }
.wm-legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem }
.wm-legend i { display: inline-block; width: .65em; height: .65em; border-radius: 50%; margin-right: .4em }`

export async function draw(component, url) {
  const { parentElement, data } = component
  const state = plots.get(parentElement) ?? build(parentElement)
  plots.set(parentElement, state)
  state.send = (how, name, value) => component[how](name, value)
  const m = unpack(data)
  const mine = (state.turn = (state.turn ?? 0) + 1)
  state.queue = state.queue.then(async () => {
    state.Plotly = await loadPlotly(url)
    if (mine !== state.turn && state.ready) return // a newer frame is waiting
    state.look = theme(parentElement)
    const before = state.m
    prepare(state, m)
    const glide = before && m.tween && before.n === m.n && before.d === m.d && before.rev !== m.rev
    if (before && before.d !== m.d) state.Plotly.purge(state.plot), state.watch?.disconnect(), (state.ready = false)
    state.m = m
    furnish(state)
    await (glide ? tween(state, before.xyz, m, m.tween) : paint(state))
    if (!glide) await relabel(state)
    state.frame.dataset.frames = state.drawn = (state.drawn ?? 0) + 1
  }).catch((error) => console.error('word_map', error))
  // Streamlit also calls this when newer data came before this call had ended: the element then stands.
  return () => {
    if (parentElement.isConnected) return
    cancelAnimationFrame(state.raf)
    state.watch?.disconnect()
    state.Plotly?.purge(state.plot)
    plots.delete(parentElement)
  }
}
