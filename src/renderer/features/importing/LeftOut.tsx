import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ImportPlan, ImportRow } from '../../../shared/models/importing'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { leftOutOf } from './figures'

const words = importingWords.plan
/** So many lines are named; of more, only how many. */
const NAMED = 5

/** What is not brought in: rows by their lines, whole files with the reason. */
export function LeftOut({ plan, onShow }: { plan: ImportPlan; onShow: () => void }) {
  const { importing } = useStores()
  const { firstLeftOut } = useStore(importing, (state) => state.actions)
  const [few, setFew] = useState<readonly ImportRow[]>([])
  const count = leftOutOf(plan.counts)
  useEffect(() => {
    let isStale = false
    void firstLeftOut(NAMED + 1).then((rows) => {
      if (!isStale) setFew(rows)
    })
    return () => {
      isStale = true
    }
  }, [count, firstLeftOut, plan])
  // A file whose rows are named above is not told twice.
  const files = plan.files.filter(({ path, state }) => state === 'leftOut' || (state === 'notRead' && !few.some(({ file }) => file === path)))
  if (count === 0 && files.length === 0) return null
  return (
    <>
      <h4 className="h-mini">{words.leftOut}</h4>
      {count > 0 && (
        <p className="soft">
          {sentence(plan, few, count)}{' '}
          <button type="button" className="link" onClick={onShow}>
            {words.showThem}
          </button>
        </p>
      )}
      {files.slice(0, NAMED).map(({ path, reason }) => (
        <p key={path} className="soft">
          {words.fileLeftOut(path, reason)}
        </p>
      ))}
    </>
  )
}

function sentence(plan: ImportPlan, few: readonly ImportRow[], count: number): string {
  const [first] = few
  const isOneFile = first !== undefined && few.length === Math.min(count, NAMED + 1) && few.every(({ file }) => file === first.file)
  if (isOneFile && count <= NAMED) {
    const lines = few.flatMap(({ line }) => (line === null ? [] : [line]))
    return words.rowsOfFile(count, first.file, plan.files.some(({ path, state }) => path === first.file && state === 'partly'), lines)
  }
  const withSome = plan.files.filter(({ state }) => state === 'partly').length
  return withSome > 1 ? words.rowsOfFiles(count, withSome) : words.rowsLeftOut(count)
}
