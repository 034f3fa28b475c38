import { pointsTaken } from '#platform/files/limits-said.ts'
import type { RefusedUpload } from '#platform/files/uploads.ts'
import { type Bilingual, defineMessages, say } from '#platform/messages.ts'
import { fieldMessages } from './field-messages.ts'

/** Where the file itself may be good; of any other, the field says what it takes. */
const words = defineMessages(
  {
    path: (name: string) =>
      `${name}: ფაილის სახელში „../“ წერია, ასეთს არ ვიღებთ. გადაარქვით სახელი და აირჩიეთ ხელახლა.`,
    pathWithin: (name: string) =>
      `${name}: ეს ფაილი საეჭვოა: გახსნისას სხვა საქაღალდეში ჩაწერას ცდილობს („../“). ნუ გახსნით: სთხოვეთ გამომგზავნს, თავიდან შეინახოს.`,
    foreignWithin: (name: string) =>
      `${name}: ფაილში მაკრო, JavaScript ან სხვა ფაილია ჩადებული, ასეთს არ ვიღებთ. შეინახეთ მათ გარეშე (ყველაზე იოლად – „დაბეჭდვა“, PDF-ად) და აირჩიეთ ხელახლა.`,
    unknownWithin: (name: string) =>
      `${name}: ეს არც PDF-ია და არც Word-ის, Excel-ის, PowerPoint-ის ან OpenDocument-ის ფაილი. ძველი DOC ან XLS შეინახეთ DOCX-ად, XLSX-ად ან PDF-ად და აირჩიეთ ხელახლა.`,
    brokenWithin: (name: string) =>
      `${name}: ფაილი დაზიანებულია ან პაროლი აქვს. გახსენით, თავიდან შეინახეთ და აირჩიეთ ხელახლა.`,
    emptyWithin: (name: string) => `${name}: ფაილი ცარიელია. აირჩიეთ ხელახლა.`,
    notTaken: (name: string, takes: string) => `${name}: ვერ მივიღეთ. ${takes}`,
    hugeWithin: (name: string) =>
      `${name}: ფაილი გახსნისას ძალიან დიდი ხდება, ასეთს არ ვიღებთ. შეინახეთ PDF-ად ან უფრო პატარა ფაილად და აირჩიეთ ხელახლა.`,
    huge: (name: string) =>
      `${name}: სურათს ძალიან ბევრი პიქსელი აქვს. ${pointsTaken.ka} შეამცირეთ და აირჩიეთ ხელახლა.`,
    'too-many': (name: string) => `${name}: ერთ ჯერზე ამდენს ვერ ვიღებთ. ეს შემდეგ ჯერზე აირჩიეთ.`,
    busy: (name: string) => `${name}: ახლა სხვა სურათებს ვამუშავებთ. რამდენიმე წუთში აირჩიეთ ხელახლა.`,
    'no-room': (name: string) => `${name}: დღეს მეტი ადგილი აღარ გვაქვს. სცადეთ ხვალ.`,
    'no-store': (name: string) => `${name}: ფაილს ახლა ვერ ვინახავთ. ცოტა ხანში სცადეთ.`,
  },
  {
    path: (name) => `${name}: there is “../” in the name of this file. Give it another name and choose it again.`,
    pathWithin: (name) =>
      `${name}: a part of this file has a name that leads to another folder (“../”). Do not open it: ask whoever sent it to save it anew.`,
    foreignWithin: (name) =>
      `${name}: there is a macro, JavaScript or another file inside, and we do not take such. Save it without them (most easily by printing it as PDF) and choose it again.`,
    unknownWithin: (name) =>
      `${name}: this is neither PDF nor a file of Word, Excel, PowerPoint or OpenDocument. Save an old DOC or XLS as DOCX, XLSX or PDF and choose it again.`,
    brokenWithin: (name) =>
      `${name}: this file is damaged or has a password. Open it, save it anew and choose it again.`,
    emptyWithin: (name) => `${name}: this file is empty. Choose it again.`,
    notTaken: (name, takes) => `${name}: not taken. ${takes}`,
    hugeWithin: (name) =>
      `${name}: once it is opened, this file becomes far too large. Save it as PDF or as something smaller and choose it again.`,
    huge: (name) => `${name}: the picture has too many pixels. ${pointsTaken.en} Make it smaller and choose it again.`,
    'too-many': (name) => `${name}: we do not take so many at a time. Choose this one with the next.`,
    busy: (name) => `${name}: we are just working through other pictures. Choose it again in a few minutes.`,
    'no-room': (name) => `${name}: there is no more room today. Try tomorrow.`,
    'no-store': (name) => `${name}: we cannot keep files right now. Try again a little later.`,
  },
)

/** A file that was refused, with the field it came in. */
type Refused = RefusedUpload & { field: 'pictures' | 'documents' }

/** Why files were not taken, under the field they came in. */
export function whyRefused(refused: Refused[]): Record<string, Bilingual> {
  const because: Record<string, Bilingual> = {}
  for (const field of ['pictures', 'documents'] as const) {
    const sentences = refused.filter((one) => one.field === field).map(sentenceFor)
    const joined = (language: 'ka' | 'en') => [...new Set(sentences.map((one) => one[language]))].join(' ')
    if (sentences.length > 0) because[field] = { ka: joined('ka'), en: joined('en') }
  }
  return because
}

function sentenceFor({ field, name, fault, isWithin }: Refused): Bilingual {
  switch (fault) {
    case 'huge':
      return say(words, (m) => m[isWithin ? 'hugeWithin' : 'huge'](name))
    case 'foreign':
    case 'unknown':
    case 'broken':
    case 'empty':
      return isWithin ? say(words, (m) => m[`${fault}Within`](name)) : notTaken(field, name)
    case 'path':
      return say(words, (m) => m[isWithin ? 'pathWithin' : 'path'](name))
    case 'too-many':
    case 'busy':
    case 'no-room':
    case 'no-store':
      return say(words, (m) => m[fault](name))
    default:
      return notTaken(field, name)
  }
}

function notTaken(field: Refused['field'], name: string): Bilingual {
  const takes = say(fieldMessages, (m) => m.fields[field].wrong)
  return say(words, (m, language) => m.notTaken(name, takes[language]))
}
