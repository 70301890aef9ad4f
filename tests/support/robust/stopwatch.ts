/** Milliseconds that went by, or that this process was at work, whichever is less: a busy machine is no finding. */
export function stopwatch(): () => number {
  const begun = performance.now()
  const cpu = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return Math.min(performance.now() - begun, (user + system) / 1000)
  }
}
