import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { ImportPlan } from '../../../shared/models/importing'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { figure } from '../../messages/format'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'
import { useVisibleRows } from '../films/useVisibleRows'
import { QuestionRow } from './QuestionRow'
import type { AnswerToAll, ImportSession, QuestionKind } from './session'
import { totalOf } from './store'

const words = importingWords.plan
const HEIGHT = 58
const KINDS: readonly QuestionKind[] = ['film', 'rating', 'viewing', 'review']
/** What can be said to all questions of a kind. */
const ALIKE: Readonly<Record<QuestionKind, readonly AnswerToAll[]>> = {
  film: ['new', 'leave'],
  rating: ['mine', 'file'],
  viewing: ['mine', 'file', 'both'],
  review: ['both', 'mine', 'file']
}

/** What only the person can decide. One Tab stop: up and down go from row to row, left and right choose. */
export function Questions({ session, plan }: { session: ImportSession; plan: ImportPlan }) {
  const { importing } = useStores()
  useStore(importing, (state) => state.revision)
  const actions = useStore(importing, (state) => state.actions)
  const scroll = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const { questionKind, activeQuestion, given } = session
  const everything = totalOf(plan, null)
  const total = totalOf(plan, questionKind)
  const { first, end } = useVisibleRows(scroll, HEIGHT)
  const last = Math.min(end, total)
  const stop = Math.max(0, Math.min(activeQuestion, total - 1))
  const { showQuestions, questionAt } = actions
  useEffect(() => showQuestions(first, last), [showQuestions, first, last, total, questionKind])

  const isThere = questionAt(stop) !== undefined
  useEffect(() => {
    if (!wantsFocus.current || !isThere) return
    const radio = scroll.current?.querySelector<HTMLElement>(`[data-row="${stop}"] [data-answers] :is([role="radio"][aria-checked="true"], .dropmain)`)
    if (radio == null) return
    wantsFocus.current = false
    radio.focus({ preventScroll: true })
  }, [stop, isThere, first, last])

  const onKeyDown = (event: KeyboardEvent): void => {
    const element = scroll.current
    if (element === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const screen = Math.max(1, Math.floor(element.clientHeight / HEIGHT))
    const wanted = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: total - 1, PageDown: stop + screen, PageUp: stop - screen }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(wanted, total - 1))
    if (next === stop) return
    wantsFocus.current = true
    actions.moveToQuestion(next)
    const top = next * HEIGHT
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (top + HEIGHT > element.scrollTop + element.clientHeight) element.scrollTo({ top: top + HEIGHT - element.clientHeight })
  }
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place)
  if (total > 0 && (stop < first || stop >= last)) drawn.push(stop)

  return (
    <section className="conf" aria-labelledby="imp-decide">
      <div className="sechead">
        <h3 className="h-sec" id="imp-decide">
          {words.decide}
        </h3>
        <span className="c" role="status">
          {figure(total)}
        </span>
        {everything > 0 && <QuestionMenus session={session} plan={plan} />}
      </div>
      {total === 0 ? (
        <p className="muted">{words.nothingToDecide}</p>
      ) : (
        <>
          <p className="sr" id="imp-keys">
            {words.keys}
          </p>
          <div className="confscroll" ref={scroll} onKeyDown={onKeyDown}>
            <ul aria-label={words.decide} aria-describedby="imp-keys" style={{ height: total * HEIGHT }}>
              {drawn.map((index) => {
                const question = questionAt(index)
                return (
                  <QuestionRow
                    key={index}
                    question={question}
                    answer={question === undefined ? undefined : given.get(question.id)}
                    index={index}
                    total={total}
                    style={{ top: index * HEIGHT }}
                    isTabStop={index === stop}
                    onAnswer={(id, answer) => void actions.answer(id, answer)}
                    onFocus={actions.moveToQuestion}
                  />
                )
              })}
            </ul>
          </div>
        </>
      )}
    </section>
  )
}

function QuestionMenus({ session, plan }: { session: ImportSession; plan: ImportPlan }) {
  const { importing } = useStores()
  const { showKind, answerAlike } = useStore(importing, (state) => state.actions)
  const { questionKind } = session
  const kinds = KINDS.filter((kind) => plan.questions[kind] > 0)
  const offered: readonly QuestionKind[] = questionKind === null ? kinds : [questionKind]
  const alike = [...new Set(offered.flatMap((kind) => ALIKE[kind]))]
  return (
    <span className="right filters">
      {kinds.length > 1 && (
        <Drop label={questionKind === null ? words.allKinds : words.kinds[questionKind]}>
          {(close) => (
            <Options
              label={words.allKinds}
              options={[
                { value: 'all', label: words.allKinds, count: figure(totalOf(plan, null)) },
                ...kinds.map((kind) => ({ value: kind, label: words.kinds[kind], count: figure(plan.questions[kind]) }))
              ]}
              chosen={[questionKind ?? 'all']}
              onChange={([next]) => {
                showKind(KINDS.find((kind) => kind === next) ?? null)
                close()
              }}
            />
          )}
        </Drop>
      )}
      <Drop label={words.alike}>
        {(close) => (
          <Options
            label={words.alikeLabel}
            options={[...alike.map((answer) => ({ value: answer, label: words.answers[answer] })), { value: 'proposals', label: words.proposals }]}
            chosen={[]}
            onChange={([next]) => {
              void answerAlike(alike.find((answer) => answer === next) ?? null)
              close()
            }}
          />
        )}
      </Drop>
    </span>
  )
}
