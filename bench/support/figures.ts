/** Taking times and showing them. Every figure is a time and a ratio: the ratio means something on another computer too. */

export interface Times {
  readonly median: number
  readonly slowest: number
}

/** Does something several times, each time after `between`, which is not counted. Milliseconds. */
export async function timesOf(work: () => unknown, { rounds = 15, between = () => undefined }: { rounds?: number; between?: (round: number) => unknown } = {}): Promise<Times> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await between(round)
    const begun = performance.now()
    await work()
    taken.push(performance.now() - begun)
  }
  return timesFrom(taken)
}

export function timesFrom(taken: readonly number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, slowest: sorted.at(-1) ?? Number.NaN }
}

export interface Line {
  readonly what: string
  readonly times: Times
  /** What the median is compared with. */
  readonly to: number
  /** The most it may be, in milliseconds, where that was agreed on. */
  readonly goal?: number
}

/** A Markdown table. `against` names what the ratio is to. */
export function printTable(against: string, lines: readonly Line[]): void {
  console.log(`| what | median | slowest | × ${against} | goal |\n|---|---:|---:|---:|---:|`)
  for (const { what, times, to, goal } of lines) {
    console.log(`| ${what} | ${ms(times.median)} | ${ms(times.slowest)} | ${(times.median / to).toFixed(1)} | ${goal === undefined ? '' : `${goal} ms`} |`)
  }
  console.log('')
}

export function ms(time: number): string {
  return `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`
}
