// The map as it stands, as a PNG of three times its size on the screen.

import { drawOver } from './draw.js'
import { ink } from './look.js'

const TIMES = 3

export function save(map) {
  const { size: { width, height }, dom } = map, sheet = document.createElement('canvas')
  map.times = TIMES
  map.paint()
  drawOver(map, TIMES)
  Object.assign(sheet, { width: TIMES * width, height: TIMES * height })
  const c = sheet.getContext('2d')
  c.fillStyle = ink(map.look.back)
  c.fillRect(0, 0, sheet.width, sheet.height)
  for (const layer of [dom.under, dom.points, dom.over]) c.drawImage(layer, 0, 0, sheet.width, sheet.height)
  map.times = null
  map.moved = true
  map.wake()
  sheet.toBlob((blob) => {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: `${map.data.key}.png` })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 2000)
  })
}
