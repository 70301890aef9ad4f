/**
 * The sixteen pictures of title cards. Each draws in a box whose origin is 0,0, with the random numbers it is given, in a
 * fixed order. Their order is part of every card.
 */
import { CARD_MARGIN } from './measures'
import type { Palette } from './palettes'
import { circle, path, rect, type Shape } from './shapes'

export interface Composition {
  readonly name: string
  readonly draw: (width: number, height: number, random: () => number, palette: Palette) => Shape[]
}

type Draw = (w: number, h: number, random: () => number, ground: string, main: string, second: string, accent: string) => Shape[]

const composition = (name: string, draw: Draw): Composition => ({
  name,
  draw: (width, height, random, { ground, shapes: [main, second, accent] }) => draw(width, height, random, ground, main, second, accent)
})

/** Counts from 0: `times(3)` is 0, 1, 2. */
const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** Draws the same thing from the left or from the right. */
const side = (isLeft: boolean, w: number) => (x: number) => (isLeft ? x : w - x)

/** Two people, one room. */
const discs = composition('discs', (w, h, random, _ground, main, second, accent) => {
  const r = Math.min(w * 0.33, h * 0.4)
  const apart = r * (0.52 + random() * 0.2)
  const turn = (random() - 0.5) * 1.5
  const cx = w / 2
  const cy = h * 0.52
  const x1 = cx - apart * Math.cos(turn)
  const y1 = cy - apart * Math.sin(turn)
  const x2 = cx + apart * Math.cos(turn)
  const y2 = cy + apart * Math.sin(turn)
  const half = Math.sqrt(r * r - apart * apart)
  const nx = -Math.sin(turn) * half
  const ny = Math.cos(turn) * half
  const overlap = `M${cx + nx} ${cy + ny}A${r} ${r} 0 0 1 ${cx - nx} ${cy - ny}A${r} ${r} 0 0 1 ${cx + nx} ${cy + ny}Z`
  return [circle(x1, y1, r, main), circle(x2, y2, r, second), path(overlap, accent)]
})

const iris = composition('iris', (w, h, random, ground, main, second, accent) => {
  const x = w * (0.3 + random() * 0.4)
  const y = h * (0.4 + random() * 0.2)
  const r = Math.max(w, h) * 0.62
  const dx = (random() - 0.5) * 26
  const dy = (random() - 0.5) * 26
  return [
    circle(x, y, r, main),
    circle(x + dx * 0.4, y + dy * 0.4, r * 0.7, ground),
    circle(x + dx * 0.8, y + dy * 0.8, r * 0.46, second),
    circle(x + dx * 1.2, y + dy * 1.2, r * 0.22, accent)
  ]
})

const beam = composition('beam', (w, h, random, _ground, main, second, accent) => {
  const X = side(random() < 0.5, w)
  const y0 = h * (0.12 + random() * 0.14)
  return [
    path(`M${X(22)} ${y0}L${X(w)} ${h * 0.3}L${X(w)} ${h}L${X(w * 0.42)} ${h}Z`, main),
    path(`M${X(22)} ${y0}L${X(w)} ${h * 0.62}L${X(w)} ${h}L${X(w * 0.72)} ${h}Z`, second),
    circle(X(22), y0, 13, accent)
  ]
})

const horizon = composition('horizon', (w, h, random, _ground, main, second) => {
  const y = h * (0.56 + random() * 0.12)
  const r = Math.min(w * 0.36, y * 0.82)
  const x = w * (0.36 + random() * 0.28)
  const shapes = [path(`M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}Z`, main), rect(0, y, w, h - y, second)]
  let stripe = y + 10
  let thickness = 9
  while (stripe < h - 4) {
    const half = r * Math.sqrt(Math.max(0, 1 - ((stripe - y) / (h - y + 18)) ** 2)) * 0.92
    shapes.push(rect(x - half, stripe, half * 2, thickness, main))
    stripe += thickness + 8
    thickness = Math.max(2, thickness - 2)
  }
  return shapes
})

const curtain = composition('curtain', (w, h, random, ground, main, second, accent) => {
  const folds = 6
  const middle = w / 2
  const open = 0.16 + random() * 0.16
  const shapes = [rect(0, 0, w, h, second), circle(middle, h * 0.98, w * 0.3, accent)]
  for (let fold = folds; fold >= 1; fold--) {
    const top = middle * (fold / folds)
    const bottom = middle * (fold / folds) * (1 - open * 2.1)
    const fill = fold % 2 === 1 ? main : ground
    const left = `M0 0H${top}C${top * 0.98} ${h * 0.5} ${bottom * 1.1} ${h * 0.72} ${bottom} ${h}H0Z`
    const right = `M${w} 0H${w - top}C${w - top * 0.98} ${h * 0.5} ${w - bottom * 1.1} ${h * 0.72} ${w - bottom} ${h}H${w}Z`
    shapes.push(path(left, fill), path(right, fill))
  }
  return shapes
})

const room = composition('room', (w, h, random, ground, main, second, accent) => {
  const X = side(random() < 0.5, w)
  const [y1, y2, x1, x2] = [h * 0.18, h * 0.7, w * 0.2, w * 0.72]
  const [dx, dw, dy] = [w * 0.36, w * 0.2, h * 0.3]
  const box = (xa: number, xb: number, ya: number, yb: number, fill: string): Shape =>
    path(`M${X(xa)} ${ya}L${X(xb)} ${ya}L${X(xb)} ${yb}L${X(xa)} ${yb}Z`, fill)
  return [
    rect(0, 0, w, h, main),
    path(`M${X(0)} ${h}L${X(x1)} ${y2}L${X(x2)} ${y2}L${X(w)} ${h}Z`, second),
    box(x1, x2, y1, y2, ground),
    path(`M${X(0)} 0L${X(x1)} ${y1}L${X(x2)} ${y1}L${X(w)} 0Z`, ground),
    path(`M${X(x1)} ${y1}L${X(x2)} ${y1}L${X(x2)} ${y2}L${X(x1)} ${y2}Z`, second),
    box(dx, dx + dw, dy, y2, accent),
    path(`M${X(dx)} ${y2}L${X(dx + dw)} ${y2}L${X(dx + dw * 1.5)} ${h}L${X(dx - dw * 0.9)} ${h}Z`, accent)
  ]
})

const stairs = composition('stairs', (w, h, random, _ground, main, second, accent) => {
  const steps = 5
  const X = side(random() < 0.5, w)
  const stepWidth = w / steps
  const stepHeight = (h * 0.76) / steps
  let flight = `M${X(0)} ${h}`
  const edges = times(steps).map((step) => {
    const y = h - (steps - step) * stepHeight
    flight += `V${y}H${X((step + 1) * stepWidth)}`
    return rect(Math.min(X(step * stepWidth), X((step + 1) * stepWidth)), y, stepWidth, 7, second)
  })
  return [circle(X(w * 0.72), h * 0.25, w * 0.15, accent), path(`${flight}V${h}Z`, main), ...edges]
})

const blinds = composition('blinds', (w, h, random, _ground, main, second) => {
  const slats = 9
  const gap = h / slats
  const thickness = gap * 0.58
  const r = Math.min(w, h) * 0.36
  const cx = w * (0.36 + random() * 0.28)
  const cy = h * (0.45 + random() * 0.1)
  return times(slats).flatMap((slat) => {
    const y = slat * gap + (gap - thickness) / 2
    const bar = rect(0, y, w, thickness, main)
    const top = Math.max(y, cy - r)
    const bottom = Math.min(y + thickness, cy + r)
    if (bottom <= top) return [bar]
    const upper = Math.sqrt(r * r - (top - cy) ** 2)
    const lower = Math.sqrt(r * r - (bottom - cy) ** 2)
    const sun = `M${cx - upper} ${top}L${cx + upper} ${top}A${r} ${r} 0 0 1 ${cx + lower} ${bottom}L${cx - lower} ${bottom}A${r} ${r} 0 0 1 ${cx - upper} ${top}Z`
    return [bar, path(sun, second)]
  })
})

const arcs = composition('arcs', (w, h, random, ground, main, second, accent) => {
  const x = random() < 0.5 ? w : 0
  const y = random() < 0.6 ? h : 0
  const r = Math.min(w * 1.02, h * 1.06)
  const fills = [main, ground, second, ground, accent, ground]
  return fills.map((fill, ring) => circle(x, y, r * (1 - ring / fills.length), fill))
})

const peak = composition('peak', (w, h, random, _ground, main, second, accent) => {
  const px = w * (0.38 + random() * 0.3)
  const py = h * (0.3 + random() * 0.1)
  const isLeft = px < w / 2
  const qx = isLeft ? w * 0.82 : w * 0.16
  const qy = h * 0.54
  return [
    circle(isLeft ? w * 0.8 : w * 0.2, h * 0.24, w * 0.1, accent),
    path(`M${qx - w * 0.55} ${h}L${qx} ${qy}L${qx + w * 0.55} ${h}Z`, second),
    path(`M${px - w * 0.62} ${h}L${px} ${py}L${px + w * 0.62} ${h}Z`, main),
    path(`M${px} ${py}L${px + w * 0.62} ${h}L${px + w * 0.12} ${h}Z`, second)
  ]
})

const lens = composition('lens', (w, h, random, _ground, main, second, accent) => {
  const left = w * 0.06
  const right = w * 0.94
  const cy = h * (0.48 + random() * 0.06)
  const r = w * (0.5 + random() * 0.08)
  const pupil = Math.min(w * 0.2, h * 0.26)
  const look = (random() - 0.5) * 30
  return [
    path(`M${left} ${cy}A${r} ${r} 0 0 1 ${right} ${cy}A${r} ${r} 0 0 1 ${left} ${cy}Z`, main),
    circle(w / 2 + look, cy, pupil, second),
    circle(w / 2 + look, cy, pupil * 0.5, accent)
  ]
})

const split = composition('split', (w, h, random, _ground, main, second, accent) => {
  const isFlipped = random() < 0.5
  const high = h * (0.12 + random() * 0.2)
  const low = h * (0.72 + random() * 0.2)
  const [left, right] = isFlipped ? [low, high] : [high, low]
  const r = Math.min(w, h) * 0.27
  const cx = w / 2
  const cy = (left + right) / 2
  const turn = Math.atan2(right - left, w)
  const ux = Math.cos(turn) * r
  const uy = Math.sin(turn) * r
  const half = (sweep: 0 | 1): string => `M${cx - ux} ${cy - uy}A${r} ${r} 0 0 ${sweep} ${cx + ux} ${cy + uy}Z`
  return [path(`M0 ${left}L${w} ${right}V${h}H0Z`, main), path(half(1), second), path(half(0), accent)]
})

const frames = composition('frames', (w, h, random, _ground, main, second, accent) => {
  const frameWidth = w * 0.56
  const frameHeight = Math.min(frameWidth * 0.62, h * 0.4)
  const isLeft = random() < 0.5
  const fills = [main, second, main, accent]
  return fills.map((fill, index) => {
    const along = index / (fills.length - 1)
    const x = CARD_MARGIN + along * (w - frameWidth - 2 * CARD_MARGIN)
    const y = h * 0.1 + along * (h * 0.84 - frameHeight)
    return rect(isLeft ? x : w - x - frameWidth, y, frameWidth, frameHeight, fill)
  })
})

/** Rows of empty seats, one taken. */
const seats = composition('seats', (w, h, random, _ground, main, second, accent) => {
  const columns = 5
  const step = (w - CARD_MARGIN) / columns
  const seatWidth = step * 0.72
  const rowHeight = step * 0.98
  const rows = Math.max(3, Math.floor((h - CARD_MARGIN) / rowHeight))
  const top = h - rows * rowHeight - CARD_MARGIN * 0.2
  const taken = Math.floor(random() * columns * rows)
  return times(columns * rows).map((seat) => {
    const row = Math.floor(seat / columns)
    const x = CARD_MARGIN / 2 + (seat % columns) * step + (step - seatWidth) / 2
    const y = top + row * rowHeight
    const r = seatWidth / 2
    const foot = y + rowHeight * 0.82
    const fill = seat === taken ? accent : row % 2 === 1 ? second : main
    return path(`M${x} ${foot}V${y + r}A${r} ${r} 0 0 1 ${x + seatWidth} ${y + r}V${foot}Z`, fill)
  })
})

const tiles = composition('tiles', (w, h, random, _ground, main, second, accent) => {
  const columns = 3
  const step = w / columns
  const rows = Math.ceil(h / step)
  return times(columns * rows).map((tile) => {
    const x = (tile % columns) * step
    const y = h - (Math.floor(tile / columns) + 1) * step
    const corner = Math.floor(random() * 4)
    const fill = [main, second, main, accent, second][Math.floor(random() * 5)] ?? main
    const corners = [`${x} ${y}`, `${x + step} ${y}`, `${x + step} ${y + step}`, `${x} ${y + step}`]
    const at = (turn: number): string => corners[(corner + turn) % 4] ?? ''
    return path(`M${at(0)}L${at(1)}A${step} ${step} 0 0 1 ${at(3)}Z`, fill)
  })
})

/** Windows at night: one lit, one half lit. */
const windows = composition('window', (w, h, random, _ground, main, second, accent) => {
  const columns = 4
  const rows = Math.max(3, Math.round(h / 52))
  const stepX = (w - CARD_MARGIN * 2 + 10) / columns
  const stepY = (h - CARD_MARGIN + 4) / rows
  const lit = Math.floor(random() * columns * rows)
  const dim = Math.floor(random() * columns * rows)
  return times(columns * rows).map((pane) => {
    const x = CARD_MARGIN + (pane % columns) * stepX
    const y = CARD_MARGIN + Math.floor(pane / columns) * stepY
    return rect(x, y, stepX - 10, stepY - 10, pane === lit ? accent : pane === dim ? second : main)
  })
})

export const COMPOSITIONS = [
  discs,
  iris,
  beam,
  horizon,
  curtain,
  room,
  stairs,
  blinds,
  arcs,
  peak,
  lens,
  split,
  frames,
  seats,
  tiles,
  windows
] as const
