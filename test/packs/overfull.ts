import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { geographyOf } from './overfull-places.ts'
import { asText, longNames, type PackText, paragraphs, sentence } from './overfull-words.ts'

/**
 * Writes a content pack in which everything is too long, too many or missing: what a page has to bear. Try it with
 * `node test/packs/overfull.ts <folder>`, then `TEMI_CONTENT=<folder> npm start`.
 */
export function writeOverfull(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const { places, ...files } = geographyOf()
  const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content, null, 1))
  write('pack.json', {
    pack: { schema: 'temi.pack/1', id: 'overfull', mapCredit: asText(9, 30), tagline: asText(1, 34) },
  })
  write('association.json', { ...association(), places })
  for (const [name, content] of Object.entries(files)) write(name, content)
  return folder
}

function association() {
  return {
    schema: 'temi.association/1',
    organisation: { id: 'grdzeli', name: longNames(0, 9), shortName: longNames(3, 4), acronym: 'GAUPSTDKS' },
    sections: ['about', 'projects', 'services', 'news', 'contact'].map((id, index) => ({
      ...{ id, order: index + 1, title: longNames(index, 3) },
    })),
    about: {
      mission: asText(4, 120),
      principles: asText(5, 160),
      directionsIntro: asText(6, 40),
      directions: count(9).map((n) => ({ id: `direction-${n + 1}`, n: n + 1, text: asText(n, 4 + n * 6) })),
    },
    projectsIntro: asText(7, 90),
    projects: projects(),
    programmes: programmes(),
    organisations: organisations(),
    services: services(),
    news: news(),
    contacts: contacts(),
  }
}

const count = (many: number): number[] => Array.from({ length: many }, (_, index) => index)

const organisationTypes = ['ngo', 'social-enterprise', 'multilateral', 'international-ngo', 'foundation'] as const

function organisations() {
  return count(40).map((index) => ({
    id: index === 0 ? 'grdzeli' : `organisation-${index}`,
    name: onlyGeorgianIf(index % 3 === 1, longNames(index, 2 + (index % 12))),
    acronym: index % 4 === 0 ? 'ABCDEFGHIJKLMNOP' : null,
    type: organisationTypes[index % 5],
    enSource: index % 2 ? 'translation' : 'established',
    ...(index === 0 && { self: true }),
  }))
}

function programmes() {
  return count(8).map((index) => ({
    id: `programme-${index}`,
    name: onlyGeorgianIf(index % 2 === 1, longNames(index + 2, 11)),
    acronym: index % 2 ? null : 'PROGRAMMEACRONYM',
    kind: asText(index, 6),
    funders: [`organisation-${index + 1}`, `organisation-${index + 9}`],
    runners: index % 3 === 0 ? [] : [`organisation-${index + 17}`],
    partners: count(index).map((one) => `organisation-${one + 20}`),
    ...(index % 4 === 3 && {
      external: { fact: sentence('en', index, 40), source: 'https://example.org/'.padEnd(200, 'a') },
    }),
  }))
}

/** The first has a title and nothing else; the second has everything; the others have this and that. */
function projects() {
  return [onlyTitle(), everything(), noMiddle(), ...count(59).map((index) => someProject(index + 4))]
}

function onlyTitle() {
  const title = { ka: 'მხოლოდ სათაური' }
  return { id: 'only-title', order: 1, kind: 'project', status: 'unknown', sourceLines: [], title }
}

function everything() {
  return {
    ...{
      id: 'everything',
      order: 2,
      kind: 'training-attended',
      status: 'completed',
      sourceLines: count(80).map((n) => n + 1),
    },
    ...{ title: longNames(1, 24), text: asText(2, 400), textMore: paragraphs(40, 60), goal: asText(3, 120) },
    dates: { start: '1998-12-31', startPrecision: 'day', end: '2026-09-30', endPrecision: 'day' },
    programme: 'programme-1',
    organisations: [
      { org: 'grdzeli', role: 'implementer' },
      ...count(4).map((n) => ({ org: `organisation-${n + 1}`, role: 'implementer' })),
      ...count(3).map((n) => ({ org: `organisation-${n + 6}`, role: 'donor', kaEvidence: sentence('ka', n, 30) })),
      ...count(2).map((n) => ({ org: `organisation-${n + 9}`, role: 'funder' })),
      ...count(2).map((n) => ({ org: `organisation-${n + 11}`, role: 'programme-runner' })),
      ...count(3).map((n) => ({ org: `organisation-${n + 13}`, role: 'programme-partner' })),
      ...count(9).map((n) => ({ org: `organisation-${n + 16}`, role: 'partner' })),
      ...count(9).map((n) => ({ org: `organisation-${n + 26}`, role: 'participant' })),
      { org: 'organisation-39', role: 'outcome' },
    ],
    places: count(25).map((n) => ({ place: `village-${n}`, detail: asText(n, 12) })),
    ...{ objectives: paragraphs(15, 25), activities: paragraphs(40, 15), results: paragraphs(25, 30) },
    beneficiaries: count(12).map((n) => ({ group: asText(n, 14), ageFrom: n, ageTo: n + 20, communities: n * 100 })),
    ...{ directions: count(9).map((n) => n + 1), tags: ['accountability'.repeat(4)] },
  }
}

/** Two funders, nobody between them and the association. */
function noMiddle() {
  return {
    ...{ id: 'no-middle', order: 3, kind: 'campaign', status: 'ongoing', sourceLines: [7] },
    ...{ title: longNames(6, 2), text: asText(8, 9) },
    dates: { start: '2026', startPrecision: 'year', end: null, endPrecision: null },
    organisations: [
      { org: 'organisation-1', role: 'funder' },
      { org: 'organisation-2', role: 'funder' },
      { org: 'grdzeli', role: 'implementer' },
    ],
    places: [{ place: 'village-1', note: 'as written in the seed' }, { place: 'nowhere' }],
  }
}

function someProject(n: number) {
  const year = String(1999 + (n % 28))
  return {
    ...{ id: `project-${n}`, order: n, sourceLines: [n] },
    kind: ['project', 'training-attended', 'partnership', 'campaign'][n % 4],
    status: ['completed', 'ongoing', 'unknown'][n % 3],
    title: onlyGeorgianIf(n % 2 === 0, longNames(n, 1 + (n % 15))),
    text: onlyGeorgianIf(n % 2 === 0, asText(n, n)),
    dates: n % 5 === 0 ? undefined : { start: year, startPrecision: 'year', end: null, endPrecision: null },
    programme: n % 3 === 0 ? `programme-${n % 8}` : null,
    organisations: n % 2 ? [{ org: `organisation-${n % 40 || 1}`, role: 'donor' }] : [],
    places: n % 4 ? [{ place: `village-${n}` }] : [],
    directions: [1 + (n % 9)],
  }
}

function services() {
  return count(5).map((index) => ({
    ...{ id: `service-${index}`, order: index + 1, provider: `organisation-${index * 6 + 1}` },
    text: onlyGeorgianIf(index === 1, asText(index, 90)),
    offers: count(index * 5).map((n) => asText(n + index, 5)),
    equipment: count(index * 3).map((n) => asText(n, 9)),
    audience: index % 2 ? asText(index, 20) : null,
  }))
}

/** One of forty paragraphs, one of a title alone, and a dozen for most years. */
function news() {
  const story = (n: number) => ({
    id: `story-${n}`,
    date: `${2015 + (n % 12)}-${String(1 + (n % 12)).padStart(2, '0')}-28`,
    title: onlyGeorgianIf(n % 2 === 0, longNames(n, 1 + (n % 16))),
    lead: onlyGeorgianIf(n % 2 === 0, asText(n, 3 + n)),
    body: n % 3 ? paragraphs(n % 5, 40) : [],
    projects: n % 2 ? ['everything', `project-${n + 4}`] : [],
  })
  const long = {
    ...story(1),
    id: 'forty-paragraphs',
    date: '2026-11-01',
    title: longNames(2, 20),
    body: paragraphs(40, 70),
  }
  return [long, ...count(58).map(story)]
}

function contacts() {
  const people = count(18).map((n) => ({
    ...{ id: `person-${n}`, line: asText(n, 10), role: onlyGeorgianIf(n % 2 === 1, longNames(n, 7)) },
    name: onlyGeorgianIf(n % 3 === 1, longNames(n + 1, 3)),
    ...(n % 3 !== 2 && { phone: { e164: '+995599000000', display: '+995 (599) 00 00 00, შიდა 123456' } }),
    ...(n % 4 !== 3 && { email: `${'interorganisational.'.repeat(3)}${n}@${'subdomain.'.repeat(8)}example.ge` }),
  }))
  const email = {
    label: longNames(5, 3),
    value: `${'ganvitarebisatvis'.repeat(3)}@${'grdzeli-saxeli.'.repeat(4)}example.ge`,
  }
  return { email, people }
}

function onlyGeorgianIf(isSo: boolean, { ka, en }: PackText): PackText | { ka: string } {
  return isSo ? { ka } : { ka, en }
}

if (import.meta.main) console.log(writeOverfull(process.argv[2] ?? 'overfull'))
