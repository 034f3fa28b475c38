const longestSilence = 2000

/** What somebody who cannot wait is told: nothing where it goes wrong, or is not known within two seconds. */
export async function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<undefined>((over) => {
    timer = setTimeout(over, longestSilence, undefined)
  })
  const told = await Promise.race([answer.catch(() => undefined), silence])
  clearTimeout(timer)
  return told
}
