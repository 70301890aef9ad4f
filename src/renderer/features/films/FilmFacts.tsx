import { Fragment, type ReactNode } from 'react'
import type { Film, Release } from '../../../shared/models/film'
import { messages } from '../../messages'
import { date, runtime } from '../../messages/format'
import { OutsideLink, isOutsideLink } from '../../ui/outsideLinks'
import { EditPencil } from './editing/EditPencil'

/** Certificates, dates, running time and trailers on one line, in that order, as many as there are. */
export function FilmFacts({ film }: { film: Film }) {
  const facts: { key: string; fact: ReactNode; isMark?: boolean }[] = [
    ...film.certificates.map(({ code, system, country }, index) => ({
      key: `certificate-${index}`,
      fact: (
        <span className="cert" title={messages.film.certificate(code, system ?? country)}>
          <span className="sr">{messages.film.certificateWord} </span>
          {code}
        </span>
      ),
      isMark: true
    })),
    ...releasesShown(film.releases).map((release, index) => ({ key: `release-${index}`, fact: messages.film.release(date(release.date), release.country) })),
    ...(film.releases.length === 0 && film.year !== null ? [{ key: 'year', fact: String(film.year) }] : []),
    ...(film.runtimeMinutes === null ? [] : [{ key: 'runtime', fact: runtime(film.runtimeMinutes) }]),
    ...(film.originalTitle === null || film.originalTitle === film.title
      ? []
      : [{ key: 'original', fact: <bdi>{messages.film.originalTitle(film.originalTitle)}</bdi> }]),
    ...(film.distributor === null ? [] : [{ key: 'distributor', fact: <bdi>{messages.film.distributor(film.distributor)}</bdi> }]),
    ...film.trailers.map(({ title, url }, index) => ({
      key: `trailer-${index}`,
      fact: url !== null && isOutsideLink(url) ? <OutsideLink url={url}>{title}</OutsideLink> : title
    }))
  ]
  return (
    <div className="facts">
      {facts.map(({ key, fact, isMark = false }, index) => (
        <Fragment key={key}>
          {index > 0 && facts[index - 1]?.isMark !== true && !isMark && (
            <span className="dot" aria-hidden="true">
              ·
            </span>
          )}
          {isMark ? fact : <span>{fact}</span>}
        </Fragment>
      ))}
      <EditPencil film={film.id} part="facts" />
    </div>
  )
}

/** The first in cinemas alone, where somebody said which those are; else all of them. */
function releasesShown(releases: readonly Release[]): readonly Release[] {
  const cinema = releases.find(({ kind }) => kind === 'cinema')
  return cinema === undefined ? releases : [cinema]
}
