import fc from 'fast-check'
import { expect, it } from 'vitest'
import { filmNote, type FilmNoteParts } from '../../../../../src/main/exporting/markdown/filmNote'
import { notesIn } from '../../../../../src/main/importing/formats/markdown/filmNotes'

const film: FilmNoteParts['film'] = {
  id: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', title: 'Late Spring', year: 1949, original_title: null, synopsis: '## Lines\n\n> A synopsis.', runtime_minutes: null, distributor: null, is_seen: 0, seen_on: null,
  rating: null, is_liked: 0, is_stub: 0, private_note: null
}
const lists: FilmNoteParts['lists'] = { titles: [], directors: [], certificates: [], releases: [], genres: [], languages: [], countries: [], tags: [] }
const words = fc.constantFrom('a', 'She', ' ', '*', '- [ ] x', '> y', '## Lines', '— Noriko', '#', '`', '<!-- private -->', '<!-- answer -->', '[[Ikiru (1952)]]', '||', '%%', '\\', '1. one', '&amp;', 'é', '千と')
const line = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('').trim()).filter((text) => text !== '')
const paragraphs = fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n').trim()).filter((text) => text !== '')
const note = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), body: paragraphs, speaker: line, answer: fc.constant(null), is_private: fc.constantFrom(0, 1) }),
  fc.record({ kind: fc.constant('question' as const), body: paragraphs, speaker: fc.constant(null), answer: fc.option(fc.oneof(paragraphs, fc.constant(''))), is_private: fc.constantFrom(0, 1) })
)

it('lines and questions that Matinee wrote into a film’s note are read back as they were, whatever is in them and behind them', () => {
  fc.assert(
    fc.property(fc.array(note, { maxLength: 4 }), (notes) => {
      const parts: FilmNoteParts = {
        film, lists, name: 'Late Spring (1949)', picture: null, isMine: true, privateText: true, takes: [], notes, trailers: [], mentions: [], entries: [],
        reviews: [{ id: 'x', author: 'A critic', title: null, body: '## Lines\n\n> Not mine.', body_format: 'markdown', score_text: null, written_on: null, has_spoilers: 0 }]
      }
      const body = filmNote(parts).replace(/^---\n[^]*?\n---\n/, '')
      const wanted = [...notes.filter(({ kind }) => kind === 'line'), ...notes.filter(({ kind }) => kind === 'question')]
      const spoken = (text: string | null): string | null => text?.replace(/\s+/g, ' ') ?? null
      expect(notesIn(body)).toEqual(wanted.map(({ kind, body: text, speaker, answer, is_private }) => ({ kind, body: text, speaker: spoken(speaker), answer, isPrivate: is_private === 1 })))
    }),
    { numRuns: 1_000 }
  )
})
