/** What was deleted on Letterboxd, or whose film is gone from there: read either way, so that it can be named, and offered. */
import type { ImportKind } from '../../../../shared/models/importing'
import type { Brought, Sink } from '../../brought'
import { called } from '../reading/film'
import type { Section } from './kinds'

const WHY = {
  deleted: 'It was deleted on Letterboxd. It can be brought in by an option.',
  orphaned: 'Its film is no longer on Letterboxd. It can be brought in by an option.'
} as const

const KINDS: Readonly<Record<Brought['kind'], ImportKind>> = {
  viewing: 'viewings', review: 'reviews', rating: 'ratings', seen: 'seen', like: 'likes', watchlist: 'watchlist', list: 'lists', listEntry: 'listEntries', note: 'notes', film: 'films'
}

/** The sink for a file of such a section: counts what it offers, and takes in nothing unless it is wanted. */
export function sinkOfSection(sink: Sink, section: Exclude<Section, null>, isWanted: boolean): Sink {
  const reason = WHY[section]
  const leaveOut: Sink['leaveOut'] = (row) => sink.leaveOut(row)
  return {
    add: (record) => (isWanted ? sink.add(record) : leaveOut({ kind: KINDS[record.kind], file: record.file, line: record.line, what: nameOf(record), reason })),
    leaveOut,
    file: (file) => {
      sink.offer(section, file.rows)
      sink.file(isWanted || file.state !== 'read' ? file : { ...file, state: 'leftOut', reason })
    },
    offer: (what, rows) => sink.offer(what, rows),
    // A day that is in doubt is nobody's question while its row stays out.
    doubtDate: (file, example) => isWanted && sink.doubtDate(file, example)
  }
}

function nameOf(record: Brought): string {
  if ('film' in record) return called(record.film)
  return record.kind === 'list' ? record.name : `Comment on ${record.address ?? 'something'}`
}
