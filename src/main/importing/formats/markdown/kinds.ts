/** What a note is: an entry, a film, a list, texts of no film or earlier versions of Matinee's own, or somebody else's note on a film. */
import type { Front } from './frontMatter'

const OURS = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/i

export type NoteKind = 'entry' | 'film' | 'list' | 'collected' | 'notes' | 'versions' | 'other'

export function kindOfNote(front: Front, body: string): NoteKind {
  const isOurs = OURS.test(front.text('id'))
  if (isCount(front.raw('films')) && (isOurs || /^(?:\d+\.|[-*]) \[\[/m.test(body))) return 'list'
  if (isCount(front.raw('versions')) && front.has('entry')) return 'versions'
  if (isCount(front.raw('notes')) && front.text('title') === 'Notes') return 'notes'
  if (!isOurs) return 'other'
  if (front.has('author')) return 'collected'
  return front.has('film') ? 'entry' : 'film'
}

/** Others keep the films themselves under that key. */
function isCount(value: unknown): boolean {
  return typeof value === 'string' && /^\d{1,6}$/.test(value)
}

const FILMS = /^(?:movie|film|short|short ?film|tv ?movie|tv ?film|feature|documentary|video|tv ?special)s?$/i
const TELEVISION = /^(?:tv ?)?(?:series|show|mini ?series|season|anime|episode)$/i

/** What a note of somebody else's is about, where it says so. */
export function subjectOf(front: Front): 'film' | 'series' | 'other' {
  // Media DB writes "movie" and "series" as type; subType says what sort of one.
  const type = front.text('type', 'mediatype', 'category').trim()
  if (type === '' || FILMS.test(type)) return 'film'
  if (TELEVISION.test(type)) return 'series'
  return OTHER_MEDIA.test(type) ? 'other' : 'film'
}

const OTHER_MEDIA = /^(?:board ?game|game|book|manga|comic ?manga|comic|music ?release|album|song|artist|wiki|podcast|person|actor|director|note|meeting|recipe|daily)s?$/i
