/** Templates: words a text can begin with. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { Template, TemplateText } from '../../../shared/models/filmNote'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface TemplatesState {
  readonly templates: readonly Template[]
  readonly actions: {
    readonly load: () => Promise<void>
    readonly add: (text: TemplateText) => Promise<Outcome<Template>>
    /** null: nothing was changed. */
    readonly change: (template: string, text: TemplateText) => Promise<Outcome<Done | null>>
    readonly remove: (template: string) => Promise<Outcome<Done>>
  }
}

type TemplatesApi<F> = Pick<MatineeApi<F>, 'templates'>

export function createTemplatesStore<F>(api: TemplatesApi<F>): StoreApi<TemplatesState> {
  return createStore<TemplatesState>((set) => {
    const load = async (): Promise<void> => {
      const all = await api.templates.all()
      if (all.ok) set({ templates: all.value })
    }
    const thenLoad = async <T>(outcome: Outcome<T>): Promise<Outcome<T>> => {
      await load()
      return outcome
    }
    return {
      templates: [],
      actions: {
        load,
        add: async (text) => thenLoad(outcomeOf(await api.templates.add(text))),
        change: async (template, text) => thenLoad(outcomeOf(await api.templates.change({ template, text }))),
        remove: async (template) => thenLoad(outcomeOf(await api.templates.remove({ template })))
      }
    }
  })
}
