/** What an entry of a Tellico video collection says in Matinee's words. */
import { HalfStars } from '../../../../shared/models/rating'
import type { PartialDate } from '../../../../shared/models/partialDate'
import type { BroughtFacts, OutsideId } from '../../brought'
import { lbmlToMarkdown } from '../../lbml/toMarkdown'
import { distinct, type FilmParts, imdbId, minutesOf, numberedId } from '../reading/film'
import { validDay } from '../reading/instants'
import type { TellicoEntry, TellicoField } from './collect'

export function filmParts(entry: TellicoEntry): FilmParts {
  return {
    title: textOf(entry, 'title'),
    year: textOf(entry, 'year'),
    originalTitle: textOf(entry, 'origtitle', 'original-title', 'orig-title'),
    otherTitles: [...(entry.texts.get('title') ?? []).slice(1), ...textsOf(entry, 'alttitle', 'alt-title', 'alternative-title'), ...firstColumn(entry, 'alttitle')],
    ids: idsOf(entry),
    // Where Tellico fetched a series, it keeps its episodes in a table.
    tv: entry.rows.has('episode') ? 'series' : null,
    facts: factsOf(entry)
  }
}

function factsOf(entry: TellicoEntry): BroughtFacts {
  const lists = {
    genres: textsOf(entry, 'genre'),
    languages: textsOf(entry, 'language'),
    countries: textsOf(entry, 'nationality', 'country'),
    directors: textsOf(entry, 'director'),
    writers: textsOf(entry, 'writer')
  }
  const cast = castOf(entry)
  const synopsis = plainText(textOf(entry, 'plot', 'synopsis')).trim()
  return {
    ...minutesOf(textOf(entry, 'running-time')),
    ...(synopsis === '' ? {} : { synopsis }),
    ...Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0)),
    ...(cast.length === 0 ? {} : { cast })
  }
}

/** A table of name and part; older files had the names alone. */
function castOf(entry: TellicoEntry): { name: string; character: string | null }[] {
  const rows = entry.rows.get('cast') ?? textsOf(entry, 'cast').map((name) => [name])
  return rows.flatMap(([name = '', character = '']) => (name.trim() === '' ? [] : [{ name: name.trim(), character: character.trim() === '' ? null : character.trim() }]))
}

/** Numbers are taken out of addresses, and the addresses left behind. */
function idsOf(entry: TellicoEntry): (OutsideId | null)[] {
  const written = ['imdb', 'imdb-id', 'link', 'url', 'tmdb', 'tmdb-id'].flatMap((name) => entry.texts.get(name) ?? [])
  const imdb = written.map((text) => /(?:imdb\.[a-z.]{2,6}\/(?:[a-z]{2}\/)?title\/|^)(tt\d{5,12})(?:\D|$)/i.exec(text)?.[1] ?? '').find((id) => id !== '') ?? ''
  const tmdb = written.map((text) => /themoviedb\.org\/movie\/(\d{1,12})/i.exec(text)?.[1] ?? '').find((id) => id !== '') ?? textOf(entry, 'tmdb', 'tmdb-id')
  return [imdbId(imdb), numberedId('tmdb', tmdb)]
}

/** Of as many steps as the field has, five where it does not say; null where there is none, undefined where it is no half star. */
export function ratingOf(entry: TellicoEntry, fields: ReadonlyMap<string, TellicoField>): HalfStars | null | undefined {
  const written = textOf(entry, 'rating')
  if (written === '' || /^0+$/.test(written)) return null
  const most = fields.get('rating')?.most ?? 5
  const steps = /^\d{1,3}(?:[.,]\d)?$/.test(written) ? Number(written.replace(',', '.')) : Number.NaN
  const rating = HalfStars.safeParse((steps * 10) / most)
  return rating.success && steps <= most ? rating.data : undefined
}

/** Fields of people's own: a tick or a date called seen or watched. */
export function seenOf(entry: TellicoEntry, fields: ReadonlyMap<string, TellicoField>): { on: PartialDate | null } | null {
  const isSeen = (text: string): boolean => /^(?:date )?(?:seen|watched|viewed)(?: on| date)?$|^last (?:seen|watched)$/i.test(text.replace(/[-_]/g, ' ').trim())
  const names = [...entry.texts.keys(), ...entry.dates.keys()].filter((name) => isSeen(name) || isSeen(fields.get(name)?.title ?? ''))
  const days = names.flatMap((name) => validDay(entry.dates.get(name) ?? entry.texts.get(name)?.[0] ?? '') ?? [])
  if (days[0] !== undefined) return { on: days[0] }
  return names.some((name) => /^(?:true|1|yes|x)$/i.test(entry.texts.get(name)?.[0] ?? '')) ? { on: null } : null
}

const MARKUP = /<\/?[a-z][^<>]{0,500}>|&(?:[a-z]{2,8}|#\d{1,7});/i

/** What I wrote about it. Tellico keeps line breaks and emphasis as HTML; the source is kept beside where that differs. */
export function commentsOf(entry: TellicoEntry): { body: string; asCame: string | null } | null {
  const written = textOf(entry, 'comments')
  const body = MARKUP.test(written) ? lbmlToMarkdown(written) : written
  return body.trim() === '' ? null : { body, asCame: body === written ? null : written }
}

/** A plot fetched from elsewhere has some HTML in it. */
function plainText(text: string): string {
  return text.replace(/<br\s*\/?>\r?\n?/gi, '\n').replace(/<\/?(?:b|i|u|em|strong|p|div|span|font)(?:\s[^<>]{0,200})?>/gi, '')
}

function firstColumn(entry: TellicoEntry, name: string): string[] {
  return distinct((entry.rows.get(name) ?? []).map(([first = '']) => first))
}

function textOf(entry: TellicoEntry, ...names: readonly string[]): string {
  return names.map((name) => entry.texts.get(name)?.[0] ?? '').find((text) => text !== '') ?? ''
}

function textsOf(entry: TellicoEntry, ...names: readonly string[]): string[] {
  // Several values in one element stand between semicolons.
  return distinct(names.flatMap((name) => entry.texts.get(name) ?? []).flatMap((text) => text.split(';')))
}
