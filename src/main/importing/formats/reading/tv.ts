/** Series and episodes in people's files: left out with that reason and counted, unless they were asked for. */
import type { ImportKind, ImportOptions } from '../../../../shared/models/importing'
import type { BroughtFilm, Sink } from '../../brought'
import type { FileReading } from './fileReading'
import { called } from './film'

/** True when the record is television and stays out; that is told then. */
export function leaveOutTv(film: BroughtFilm, kind: ImportKind, line: number | null, reading: FileReading, sink: Sink, options: ImportOptions): boolean {
  if (film.tv === undefined || film.tv === null) return false
  sink.offer('tv', 1)
  if (options.withTv) return false
  const reason = film.tv === 'series' ? 'It is a television series, not a film.' : 'It is an episode of a television series, not a film.'
  reading.leaveOut(kind, line, called(film), reason)
  return true
}
