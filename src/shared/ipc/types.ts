/** The two views of the contract: what the window calls and what main answers. */
import type { z } from 'zod'
import type { Contract } from './contract'
import type { EventName, EventPayload } from './events'
import type { Result } from './result'

type Domain = keyof Contract
type InputOf<E> = E extends { input: infer I extends z.ZodType } ? I : never
type OutputOf<E> = E extends { output: infer O extends z.ZodType } ? O : never
type Arguments<I> = [I] extends [void] ? [] : [input: I]

export type Call<E> = (...input: Arguments<z.input<InputOf<E>>>) => Promise<Result<z.output<OutputOf<E>>>>
export type Handler<E> = (input: z.output<InputOf<E>>) => z.input<OutputOf<E>> | Promise<z.input<OutputOf<E>>>

type Calls = { [D in Domain]: { [N in keyof Contract[D]]: Call<Contract[D][N]> } }
export type Handlers = { [D in Domain]: { [N in keyof Contract[D]]: Handler<Contract[D][N]> } }

/**
 * `window.matinee`: exactly the contract, the pushes, and files by the DOM's `File` (DroppedFile) instead of by their paths.
 * The window's own declaration is in src/preload/matinee.d.ts.
 */
export type MatineeApi<DroppedFile> = Omit<Calls, 'files'> & {
  files: Omit<Calls['files'], 'opened'> & {
    opened: (files: readonly DroppedFile[]) => ReturnType<Calls['files']['opened']>
  }
  /** Listens to a push; the answer stops listening. */
  on: <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) => () => void
  /** Which keys to show: macOS writes ⌘. */
  platform: 'darwin' | 'linux' | 'win32'
}
