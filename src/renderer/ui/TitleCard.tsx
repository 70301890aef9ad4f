import { memo, type CSSProperties } from 'react'
import { drawTitleCard, type Lettering } from '../../shared/titleCard/draw'
import { CARD_HEIGHT, CARD_WIDTH } from '../../shared/titleCard/measures'
import type { Shape } from '../../shared/titleCard/shapes'
import { YEAR_FONT } from '../../shared/titleCard/svg'
import { messages } from '../messages'

interface TitleCardProps {
  title: string
  year: number | null
  mini?: boolean
  decorative?: boolean
}

/** Draws a film's title card. */
export const TitleCard = memo(function TitleCard({ title, year, mini = false, decorative = false }: TitleCardProps) {
  const { label, ground, art, lettering, year: yearLine } = drawTitleCard(title, year, { mini })
  const name = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': messages.titleCard(label) }
  return (
    <svg className="tc" viewBox={`0 0 ${CARD_WIDTH} ${CARD_HEIGHT}`} {...name}>
      <rect width={CARD_WIDTH} height={CARD_HEIGHT} fill={ground} />
      <svg x="0" y={art.y} width={CARD_WIDTH} height={art.height} overflow="hidden">
        {art.shapes.map((shape, index) => (
          <ArtShape key={index} shape={shape} />
        ))}
      </svg>
      {lettering !== null && <TitleLines lettering={lettering} />}
      {yearLine !== null && (
        <text x={yearLine.x} y={yearLine.y} fill={yearLine.ink} style={YEAR_STYLE}>
          {yearLine.text}
        </text>
      )}
    </svg>
  )
})

const YEAR_STYLE: CSSProperties = {
  fontFamily: YEAR_FONT.family,
  fontStretch: YEAR_FONT.stretch,
  fontWeight: YEAR_FONT.weight,
  fontSize: YEAR_FONT.size,
  letterSpacing: YEAR_FONT.tracking
}

function TitleLines({ lettering }: { lettering: Lettering }) {
  const { voice, ink, size, isRightToLeft, lines } = lettering
  const style: CSSProperties = {
    fontFamily: voice.font.family,
    fontStretch: voice.font.stretch ?? undefined,
    fontStyle: voice.font.isItalic ? 'italic' : undefined,
    fontWeight: voice.font.weight,
    fontSize: `${size}px`,
    letterSpacing: `${voice.tracking}em`,
    fontOpticalSizing: 'auto'
  }
  return (
    <text fill={ink} direction={isRightToLeft ? 'rtl' : undefined} style={style}>
      {lines.map((line, index) => (
        <tspan key={index} x={line.x} y={line.y}>
          {line.text}
        </tspan>
      ))}
    </text>
  )
}

function ArtShape({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'circle':
      return <circle cx={shape.cx} cy={shape.cy} r={shape.r} fill={shape.fill} />
    case 'rect':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={shape.fill} />
    case 'path':
      return <path d={shape.d} fill={shape.fill} />
  }
}
