// Points as SVG shapes: for browsers without WebGL, and for few words only.

import { corners, seen } from './dots.js'

const NS = 'http://www.w3.org/2000/svg'

export function makeSvg(parent, most) {
  const svg = document.createElementNS(NS, 'svg')
  svg.setAttribute('class', 'wm-points')
  parent.replaceWith(svg)
  let dots = []
  return {
    name: 'svg',
    most,
    style({ n, drawn, forms }) {
      const shape = (i) => document.createElementNS(NS, forms[i] > 1.5 ? 'polygon' : 'circle')
      dots = Array.from({ length: n }, (_, i) => (drawn && !drawn[i] ? null : shape(i)))
    },
    paint({ spots, order, width, height, grow, ...scene }) {
      svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
      const shown = []
      for (const i of order) {
        const dot = dots[i]
        if (!dot || !spots[3 * i + 2]) continue
        const { colour, alpha, r, rim } = seen(scene, spots, i, grow), x = spots[3 * i], y = spots[3 * i + 1]
        const points = corners(scene.forms[i], x, y, r - rim / 2)
        if (points) dot.setAttribute('points', points.map((p) => p.map((v) => v.toFixed(1)).join()).join(' '))
        else for (const [name, value] of [['cx', x], ['cy', y], ['r', r - rim / 2]]) dot.setAttribute(name, value.toFixed(1))
        dot.setAttribute('fill', `rgb(${colour.join()})`)
        dot.setAttribute('fill-opacity', alpha.toFixed(2))
        dot.setAttribute('stroke', rim ? `rgb(${scene.back.join()})` : 'none')
        dot.setAttribute('stroke-opacity', alpha.toFixed(2))
        dot.setAttribute('stroke-width', rim)
        shown.push(dot)
      }
      svg.replaceChildren(...shown)
    },
    end: () => svg.remove(),
  }
}
