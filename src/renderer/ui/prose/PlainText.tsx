import { useMemo } from 'react'
import { typeset } from './typeset'
import { FilmLink } from './FilmLink'
import { cutAtMentions, type Piece, type ProseMention } from './pieces'

interface PlainTextProps {
  text: string
  mentions: readonly ProseMention[]
  onOpenFilm: (film: string) => void
}

/** Text as it came: paragraphs at blank lines, single line ends kept. */
export function PlainText({ text, mentions, onOpenFilm }: PlainTextProps) {
  const paragraphs = useMemo(() => paragraphsOf(text).map((paragraph) => setInType(cutAtMentions(paragraph, mentions))), [text, mentions])
  return paragraphs.map((pieces, index) => (
    <p key={index}>
      {pieces.map((piece, part) =>
        piece.film === null ? (
          piece.text
        ) : (
          <FilmLink key={part} film={piece.film} onOpenFilm={onOpenFilm}>
            {piece.text}
          </FilmLink>
        )
      )}
    </p>
  ))
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** Each piece's quotes turn as the words around it ask. */
function setInType(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ text, film }, index) => ({
    text: typeset(text, { before: pieces[index - 1]?.text ?? '', after: pieces[index + 1]?.text ?? '' }),
    film
  }))
}
