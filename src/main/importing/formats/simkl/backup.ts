/** Simkl's backup: one JSON file with films, series and anime. */
import type { ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { type FileReading, readFile } from '../reading/fileReading'
import { called, filmOf, imdbId, numberedId, outOfTen } from '../reading/film'
import { dayHere } from '../reading/instants'
import { isObject, type JsonObject, listOf, own, textOf, wholeJson } from '../reading/whole'
import { bring } from './records'
import { statusOf, tvOf } from './titles'

const GROUPS = ['movies', 'shows', 'anime'] as const

export async function readBackup(file: ParcelFile, sink: Sink, options: ImportOptions, work: Work): Promise<void> {
  work.report(`Reading ${file.path}`, 0, null)
  await readFile(sink, file, async (reading) => {
    const whole = await wholeJson(file, work)
    const groups = GROUPS.filter((group) => Array.isArray(own(whole, group)))
    if (groups.length === 0) return reading.endLeftOut('It does not hold Simkl’s films.')
    for (const group of groups) {
      for (const [index, item] of listOf(own(whole, group)).entries()) {
        await work.breathe()
        reading.count()
        if (isObject(item)) readItem(item, group, index, reading, sink, options)
        else reading.unreadable('films', null, `${group} ${index + 1}`, 'It is not a record of Simkl’s.')
      }
    }
  })
}

function readItem(item: JsonObject, group: string, index: number, reading: FileReading, sink: Sink, options: ImportOptions): void {
  // Programs that make such backups sometimes leave out the inner object.
  const title = [own(item, 'movie'), own(item, 'show'), own(item, 'anime')].find(isObject) ?? item
  const ids = own(title, 'ids')
  const tv = isObject(own(item, 'movie')) ? null : tvOf(group, textOf(item, 'anime_type') || textOf(title, 'anime_type') || textOf(title, 'type'))
  const found = filmOf({
    title: textOf(title, 'title'),
    year: textOf(title, 'year'),
    ids: [imdbId(textOf(ids, 'imdb')), tv ? null : numberedId('tmdb', textOf(ids, 'tmdb')), tv ? null : numberedId('simkl', textOf(ids, 'simkl') || textOf(ids, 'simkl_id'))],
    tv
  })
  if (!('film' in found)) return reading.unreadable('films', null, `${group} ${index + 1}`, found.reason)
  const rating = outOfTen(textOf(item, 'user_rating') || textOf(item, 'rating'))
  if (rating === undefined) reading.unreadable('ratings', null, called(found.film), 'Its rating is not a number from 1 to 10.')
  const memo = own(item, 'memo')
  const said = isObject(memo) ? textOf(memo, 'text') : textOf(item, 'memo')
  const record = {
    film: found.film,
    line: null,
    status: statusOf(textOf(item, 'status')),
    watchedOn: dayHere(textOf(item, 'last_watched_at')),
    rating: rating ?? null,
    ratedOn: dayHere(textOf(item, 'user_rated_at') || textOf(item, 'rated_at')),
    isRewatch: own(item, 'is_rewatch') === true,
    memo: said.trim() === '' ? null : said
  }
  bring(record, reading, sink, options)
}
