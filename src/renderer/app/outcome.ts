import type { Result } from '../../shared/ipc/result'

/** What came of something that main was asked to do: its answer, or a sentence that says why not. */
export type Outcome<T> = { readonly done: T } | { readonly trouble: string }

/** Turns what crossed the bridge into what a screen acts on. */
export function outcomeOf<T>(result: Result<T>): Outcome<T> {
  return result.ok ? { done: result.value } : { trouble: result.problem.message }
}
