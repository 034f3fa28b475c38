// The order matters: Edge and Opera also say they are Chrome, and Chrome that it is Safari.
const browsers: Array<[RegExp, string]> = [
  [/\bFBA[NV]\b|\bFB_IAB\b/, 'Facebook'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: Array<[RegExp, string]> = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Browser and system of a `User-Agent`, as a worker would recognise the device: `Chrome, Android`. Empty if unknown. */
export function deviceIn(userAgent: string | undefined): string {
  const named = (list: Array<[RegExp, string]>) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  return [named(browsers), named(systems)].filter((one) => one !== undefined).join(', ')
}
