import type { ProblemCode, Result } from '../../src/shared/ipc/result'

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const problem = <T>(code: ProblemCode, message: string): Result<T> => ({ ok: false, problem: { code, message } })
export const gone = <T>(what: string): Result<T> => problem('not-found', `That ${what} is no longer in your library.`)
