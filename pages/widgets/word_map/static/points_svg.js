// Points as SVG circles: for browsers without WebGL, and for few words only.

const NS = 'http://www.w3.org/2000/svg'

export function makeSvg(parent, most) {
  const svg = document.createElementNS(NS, 'svg')
  svg.setAttribute('class', 'wm-points')
  parent.replaceWith(svg)
  let dots = []
  return {
    name: 'svg',
    most,
    style({ n, colours, drawn, back }) {
      dots = Array.from({ length: n }, (_, i) => (drawn && !drawn[i] ? null : document.createElementNS(NS, 'circle')))
      dots.forEach((dot, i) => {
        if (!dot) return
        dot.setAttribute('fill', `rgb(${colours.subarray(4 * i, 4 * i + 3).join()})`)
        dot.setAttribute('fill-opacity', colours[4 * i + 3] / 255)
        dot.setAttribute('stroke', `rgb(${back.join()})`)
        dot.setAttribute('stroke-width', 0.7)
      })
    },
    paint({ spots, order, sizes, width, height, grow, d }) {
      svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
      const seen = []
      for (const i of order) {
        const dot = dots[i], k = spots[3 * i + 2]
        if (!dot || !k) continue
        dot.setAttribute('cx', spots[3 * i].toFixed(1))
        dot.setAttribute('cy', spots[3 * i + 1].toFixed(1))
        dot.setAttribute('r', (0.5 * sizes[i] * grow * (d === 3 ? k : 1)).toFixed(1))
        seen.push(dot)
      }
      svg.replaceChildren(...seen)
    },
    end: () => svg.remove(),
  }
}
