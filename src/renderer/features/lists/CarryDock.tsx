import { listWords as words } from '../../messages'
import { figure } from '../../messages/format'
import { Dock } from '../../ui/Dock'
import type { Carry } from './carry'

/** The foot of the page while a film is carried: from where to where, and the keys that end it. */
export function CarryDock({ carry, count }: { carry: Carry | null; count: number }) {
  const isCarried = carry !== null && carry.by !== 'stroke'
  const from = (carry?.from ?? 0) + 1
  const to = (carry?.to ?? 0) + 1
  return (
    <>
      {/* Said at once: what is not heard in time is no help. It stands there before it has something to say. */}
      <span className="sr" role="status" aria-live="assertive">
        {isCarried && (from === to ? words.carry.lifted(carry.entry.film.title, from, count) : words.carry.moves(carry.entry.film.title, from, to, count))}
      </span>
      {isCarried && (
        <Dock label={words.carry.label}>
          <span className="clip" aria-hidden="true">
            <b>
              <bdi>{carry.entry.film.title}</bdi>
            </b>
            {from === to ? (
              words.carry.takenUp(from)
            ) : (
              <>
                {words.carry.movesFrom(from)}
                <b className="num">{figure(to)}</b>
              </>
            )}
            {words.carry.of(count)}
          </span>
          <span className="grow" />
          {carry.by === 'keys' ? (
            <>
              <span className="muted xs">
                <span className="key">↑</span>
                <span className="key">↓</span> {words.carry.move}
              </span>
              <span className="muted xs hint">
                <span className="key">Home</span> {words.carry.first}
              </span>
              <span className="muted xs hint">
                <span className="key">Space</span> {words.carry.putDown}
              </span>
            </>
          ) : (
            <span className="muted xs">{words.carry.release}</span>
          )}
          <span className="muted xs hint">
            <span className="key">Esc</span> {words.carry.putBack}
          </span>
        </Dock>
      )}
    </>
  )
}
