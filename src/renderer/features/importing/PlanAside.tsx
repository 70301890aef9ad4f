import { useStore } from 'zustand'
import type { ImportPlan, KindCounts } from '../../../shared/models/importing'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { date } from '../../messages/format'
import { Segmented } from '../../ui/Segmented'
import { Switch } from '../../ui/Switch'
import { kindsOf, readingsOf } from './figures'
import { LeftOut } from './LeftOut'
import type { ImportSession } from './session'

const words = importingWords.plan

/** What the import will do, kind by kind, what stays out, and what else could come in. */
export function PlanAside({ session, plan }: { session: ImportSession; plan: ImportPlan }) {
  const { importing } = useStores()
  const { showRows } = useStore(importing, (state) => state.actions)
  return (
    <section className="will" aria-labelledby="imp-will">
      <h3 className="h-sec" id="imp-will">
        {words.will}
      </h3>
      <KindList counts={plan.counts} isDone={false} withFilms={false} />
      <DateDoubt session={session} plan={plan} />
      <LeftOut plan={plan} onShow={() => showRows({ kind: null, verdict: 'leftOut' })} />
      <Offers session={session} plan={plan} />
      <p className="everyrow">
        <button type="button" className="link" onClick={() => showRows({ kind: null, verdict: null })}>
          {words.everyRow}
        </button>
      </p>
    </section>
  )
}

/** One line for each kind that the files have. */
export function KindList({ counts, isDone, withFilms }: { counts: KindCounts; isDone: boolean; withFilms: boolean }) {
  return (
    <dl>
      {kindsOf(counts, withFilms).map((kind) => (
        <div key={kind}>
          <dt>{importingWords.kind(kind)}</dt>
          <dd>{importingWords.willDo(kind, counts[kind], isDone)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Offers({ session, plan }: { session: ImportSession; plan: ImportPlan }) {
  const { importing } = useStores()
  const { choose } = useStore(importing, (state) => state.actions)
  const { options } = session
  const { deleted, orphaned, tv, ratings } = plan.offers
  const offers = [
    { isThere: deleted > 0 || options.withDeleted, label: words.deleted(deleted), isOn: options.withDeleted, set: (withDeleted: boolean) => choose({ withDeleted }) },
    { isThere: orphaned > 0 || options.withOrphaned, label: words.orphaned(orphaned), isOn: options.withOrphaned, set: (withOrphaned: boolean) => choose({ withOrphaned }) },
    { isThere: tv > 0 || options.withTv, label: words.tv(tv), isOn: options.withTv, set: (withTv: boolean) => choose({ withTv }) },
    { isThere: ratings > 0 || options.ratingsAreViewings, label: words.ratings, isOn: options.ratingsAreViewings, set: (ratingsAreViewings: boolean) => choose({ ratingsAreViewings }) }
  ].filter(({ isThere }) => isThere)
  if (offers.length === 0) return null
  return (
    <>
      <h4 className="h-mini">{words.also}</h4>
      <div className="impoffers">
        {offers.map(({ label, isOn, set }) => (
          <Switch key={label} label={label} checked={isOn} onChange={(next) => void set(next)} />
        ))}
      </div>
    </>
  )
}

/** A date of which nobody can say which part is the day. */
function DateDoubt({ session, plan }: { session: ImportSession; plan: ImportPlan }) {
  const { importing } = useStores()
  const { choose } = useStore(importing, (state) => state.actions)
  if (plan.dateDoubt === null) return null
  const { example, file } = plan.dateDoubt
  const readings = readingsOf(example)
  const options = readings.length > 1 ? readings.map(({ order, day }) => ({ value: order, label: date(day) })) : (['day-first', 'month-first'] as const).map((order) => ({ value: order, label: words.orders[order] }))
  return (
    <div className="impdates">
      <h4 className="h-mini">{words.dates}</h4>
      <p className="soft">{words.dateDoubt(example, file)}</p>
      <Segmented label={words.dateChoice} kind="words" value={session.options.dateOrder ?? 'none'} options={options} onChange={(order) => void (order === 'none' ? undefined : choose({ dateOrder: order }))} />
    </div>
  )
}
