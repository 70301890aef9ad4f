import type { Extension } from '@codemirror/state'
import { useMemo, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { MOST_LETTERS } from '../../../../shared/models/entry'
import { useStores } from '../../../app/stores'
import { spellingWords as words } from '../../../messages'
import { localeNow } from '../../../messages/locale'
import { pasteFromWeb, type TooMuch } from './pasting/pasteFromWeb'
import { TooMuchDialog } from './pasting/TooMuchDialog'
import { marksFor } from './smartTyping/smartened'
import { smartTyping } from './smartTyping/smartTyping'
import { spelling, type Misspelling } from './spelling/spelling'
import { SpellingMenu } from './spelling/SpellingMenu'

interface Asked {
  readonly misspelling: Misspelling
  readonly suggestions: readonly string[]
}

/** Spelling, smart typing and pasting: what the editor is given, and what is shown above it. */
export function useWritingHelp(): { extensions: Extension; above: ReactNode } {
  const { spelling: spellingStore, settings, writing, toasts } = useStores()
  const isSmart = useStore(settings, ({ preferences }) => preferences?.smartTyping !== false)
  const locale = useStore(settings, ({ preferences }) => preferences?.locale ?? null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [much, setMuch] = useState<TooMuch | null>(null)
  const { actions } = spellingStore.getState()

  const extensions = useMemo((): Extension => {
    const say = toasts.getState().actions.show
    return [
      isSmart ? smartTyping(marksFor(locale ?? localeNow())) : [],
      spelling({
        check: actions.check,
        known: () => writing.getState().entry?.film.title.split(/[^\p{L}\p{M}'’]+/u) ?? [],
        onMenu: (misspelling) => void actions.suggest(misspelling.word).then((suggestions) => setAsked({ misspelling, suggestions })),
        onNoMore: () => say(words.noMore),
        onChange: (listener) => spellingStore.subscribe((now, before) => now.changes !== before.changes && listener())
      }),
      pasteFromWeb({ most: MOST_LETTERS, readPlain: actions.readPlain, onTooMuch: setMuch, onCleaned: (what) => say(words.cleaned(what.replaced, what.removed)) })
    ]
  }, [actions, isSmart, locale, spellingStore, toasts, writing])

  const learn = async (word: string): Promise<void> => {
    const outcome = await actions.learn(word)
    const { show, showProblem } = toasts.getState().actions
    if ('trouble' in outcome) showProblem(outcome.trouble)
    else show(words.learnt(word))
  }
  const above = (
    <>
      {asked !== null && (
        <SpellingMenu misspelling={asked.misspelling} suggestions={asked.suggestions} onLearn={(word) => void learn(word)} onClose={() => setAsked(null)} />
      )}
      {much !== null && <TooMuchDialog much={much} most={MOST_LETTERS} onClose={() => setMuch(null)} />}
    </>
  )
  return { extensions, above }
}
