import type { ImportPlan } from '../../../shared/models/importing'
import { importingWords } from '../../messages'
import { figure } from '../../messages/format'
import { filmsCompared } from './figures'

const words = importingWords.plan

/** How the films of the files stand to the library: here already, to be decided, new. */
export function DryRunBar({ plan: { counts, milliseconds } }: { plan: ImportPlan }) {
  const { films } = counts
  const here = films.matched + films.changed
  const compared = filmsCompared(counts)
  if (compared === 0) return null
  return (
    <>
      <div className="pbar" aria-hidden="true">
        {here > 0 && <span className="m" style={{ flex: here }} />}
        {films.unclear > 0 && <span className="a" style={{ flex: films.unclear }} />}
        {films.new > 0 && <span className="n" style={{ flex: films.new }} />}
      </div>
      <ul className="counts" aria-label={words.comparing}>
        <li>
          <i className="m" />
          <b>{figure(here)}</b>
          <span>{words.matched}</span>
        </li>
        {films.unclear > 0 && (
          <li>
            <i className="a" />
            <b>{figure(films.unclear)}</b>
            <span>{words.unclear(films.unclear)}</span>
          </li>
        )}
        <li>
          <i className="n" />
          <b>{figure(films.new)}</b>
          <span>{words.added(films.new)}</span>
        </li>
        <li className="sum">
          <b>{figure(compared)}</b>
          <span>{words.compared(compared, milliseconds)}</span>
        </li>
      </ul>
    </>
  )
}
