import { defineMessages } from '../messages.ts'

/** What is wrong with an archive: behind "it is damaged:" and the like. */
export const words = defineMessages(
  {
    behindSums: 'საკონტროლო სიის შემდეგ კიდევ რაღაც წერია',
    endMissing: 'ბოლო აკლია',
    otherwise: (name: string) => `${name} ისეთი აღარ არის, როგორიც ჩაიწერა`,
    saysNothing: 'არ წერია, რა არის',
    newerForm: (format: number, known: number) => `მისი ფორმაა ${format}, ეს ვერსია კი იცნობს ფორმას ${known}`,
    newerSteps: (steps: string) => `მის მონაცემთა ბაზას გავლილი აქვს ${steps}`,
    cutOff: (code: string) => `ბოლომდე ვერ იკითხება (${code})`,
    partOtherwise: 'მისი ნაწილი ისეთი აღარ არის, როგორიც ჩაიწერა',
    otherBeginning: 'არქივივით არ იწყება',
    lineNotRead: 'ერთი სტრიქონი ვერ იკითხება',
    otherFile: (hash: string) => `files/${hash} სხვა შინაარსისაა`,
    noKey: 'დაშიფრულია, გასაღები კი არ მოგიციათ',
    notAKey: 'რაც მოეცა, გასაღები არ არის',
  },
  {
    behindSums: 'something stands behind the checksums',
    endMissing: 'the end is missing',
    otherwise: (name) => `${name} is not as it was written`,
    saysNothing: 'it does not say what it is',
    newerForm: (format, known) => `its form is ${format}, this version knows ${known}`,
    newerSteps: (steps) => `its database has been through ${steps}`,
    cutOff: (code) => `it cannot be read to its end (${code})`,
    partOtherwise: 'a part of it is not what was written',
    otherBeginning: 'it does not begin like an archive',
    lineNotRead: 'a line cannot be read',
    otherFile: (hash) => `files/${hash} holds something else`,
    noKey: 'it is encrypted and no key was given',
    notAKey: 'what was given is no key',
  },
)
