/** A title card as a file: the same drawing, written as SVG for exports. */
import { drawTitleCard, type Lettering } from './draw'
import { CARD_HEIGHT, CARD_WIDTH } from './measures'
import { rect, type Shape } from './shapes'
import type { Voice } from './voices'

/** The year is always lettered like this. */
export const YEAR_FONT = {
  family: "'Archivo Variable','Archivo',Arial,sans-serif",
  stretch: '100%',
  weight: 600,
  size: '10.5px',
  tracking: '.14em'
} as const

/** A film's title card as an SVG document. The fonts are named, not embedded. */
export function titleCardSvg(title: string, year: number | null): string {
  const { label, ground, art, lettering, year: yearLine } = drawTitleCard(title, year)
  return (
    `<svg viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}" role="img" aria-label="Title card: ${escape(label)}" xmlns="http://www.w3.org/2000/svg">` +
    shapeSvg(rect(0, 0, CARD_WIDTH, CARD_HEIGHT, ground)) +
    `<svg x="0" y="${art.y}" width="${CARD_WIDTH}" height="${art.height}" overflow="hidden">${art.shapes.map(shapeSvg).join('')}</svg>` +
    (lettering === null ? '' : letteringSvg(lettering)) +
    (yearLine === null
      ? ''
      : `<text x="${yearLine.x}" y="${yearLine.y}" fill="${yearLine.ink}" style="font-family:${YEAR_FONT.family};font-stretch:${YEAR_FONT.stretch};font-weight:${YEAR_FONT.weight};font-size:${YEAR_FONT.size};letter-spacing:${YEAR_FONT.tracking}">${escape(yearLine.text)}</text>`) +
    '</svg>'
  )
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'circle':
      return `<circle cx="${shape.cx}" cy="${shape.cy}" r="${shape.r}" fill="${shape.fill}"/>`
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${shape.fill}"/>`
    case 'path':
      return `<path d="${shape.d}" fill="${shape.fill}"/>`
  }
}

function letteringSvg({ voice, ink, size, isRightToLeft, lines }: Lettering): string {
  const spans = lines.map((line) => `<tspan x="${line.x}" y="${line.y}">${escape(line.text)}</tspan>`).join('')
  const style = `${fontCss(voice)};font-size:${size}px;letter-spacing:${voice.tracking}em;font-optical-sizing:auto`
  return `<text fill="${ink}"${isRightToLeft ? ' direction="rtl"' : ''} style="${style}">${spans}</text>`
}

function fontCss({ font }: Voice): string {
  const stretch = font.stretch === null ? '' : `;font-stretch:${font.stretch}`
  const italic = font.isItalic ? ';font-style:italic' : ''
  return `font-family:${font.family}${stretch}${italic};font-weight:${font.weight}`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
