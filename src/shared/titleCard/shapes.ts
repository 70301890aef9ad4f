/** What a title card's art is made of. Numbers are rounded to a tenth, as they are drawn and as they are exported. */

export type Shape =
  | { readonly kind: 'circle'; readonly cx: number; readonly cy: number; readonly r: number; readonly fill: string }
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: string
    }
  | { readonly kind: 'path'; readonly d: string; readonly fill: string }

export const tenth = (value: number): number => Number(value.toFixed(1))

export const circle = (cx: number, cy: number, r: number, fill: string): Shape => ({
  kind: 'circle',
  cx: tenth(cx),
  cy: tenth(cy),
  r: tenth(r),
  fill
})

export const rect = (x: number, y: number, width: number, height: number, fill: string): Shape => ({
  kind: 'rect',
  x: tenth(x),
  y: tenth(y),
  width: tenth(width),
  height: tenth(height),
  fill
})

export const path = (d: string, fill: string): Shape => ({
  kind: 'path',
  d: d.replace(/-?\d+\.\d+/g, (number) => String(tenth(Number(number)))),
  fill
})
