import { type Static, Type } from 'typebox'
import { organisationNumbers } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database.ts'
import { columnsOf, type Pack, packDate, packSlug, packText, WrongPack } from '#platform/pack.ts'
import type { UmbrellaProgrammeRole } from './tables.ts'

const orNull = Type.Union([Type.String(), Type.Null()])
const date = Type.Union([packDate, Type.Null()])
const precision = Type.Union([Type.Literal('year'), Type.Literal('month'), Type.Literal('day'), Type.Null()])

/** When something was, as exactly as the source knows it. */
export const packDates = Type.Object({ start: date, startPrecision: precision, end: date, endPrecision: precision })

const programme = Type.Object({
  id: packSlug,
  name: packText,
  acronym: Type.Optional(orNull),
  kind: Type.Optional(packText),
  dates: Type.Optional(packDates),
  funder: Type.Optional(Type.String()),
  funders: Type.Optional(Type.Array(Type.String())),
  runner: Type.Optional(Type.String()),
  runners: Type.Optional(Type.Array(Type.String())),
  partner: Type.Optional(Type.String()),
  partners: Type.Optional(Type.Array(Type.String())),
  external: Type.Optional(Type.Object({ fact: Type.String(), source: Type.String() })),
})

type GivenProgramme = Static<typeof programme>

export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const organisations = await organisationNumbers(tx)
  for (const given of pack.read('association.json', 'programmes', Type.Array(programme))) {
    const umbrella_programme_id = await createProgramme(tx, given)
    for (const [role, slug] of rolesOf(given)) {
      const organisation_id = organisations.get(slug)
      if (!organisation_id) throw new WrongPack(`The programme "${given.id}" names an unknown organisation: "${slug}".`)
      await tx.create('umbrella_programme_organisation', {
        umbrella_programme_id,
        organisation_id,
        role,
        closed_at: null,
      })
    }
  }
}

function createProgramme(tx: Tx, given: GivenProgramme): Promise<number> {
  return tx.create('umbrella_programme', {
    slug: given.id,
    ...columnsOf('name', given.name),
    acronym: given.acronym ?? null,
    ...columnsOf('kind', given.kind),
    ...dateColumns(given.dates),
    external_fact: given.external?.fact ?? null,
    external_source: given.external?.source ?? null,
    closed_at: null,
  })
}

/** Dates of a pack as the four columns of a row; all empty where there are none. */
export function dateColumns(dates: Static<typeof packDates> | undefined) {
  return {
    starts_on: dates?.start ?? null,
    start_precision: dates?.startPrecision ?? null,
    ends_on: dates?.end ?? null,
    end_precision: dates?.endPrecision ?? null,
  }
}

function rolesOf(given: GivenProgramme): Array<[UmbrellaProgrammeRole, string]> {
  const { funder = [], funders = [], runner = [], runners = [], partner = [], partners = [] } = given
  return [
    ...[funder, funders].flat().map((slug): [UmbrellaProgrammeRole, string] => ['funder', slug]),
    ...[runner, runners].flat().map((slug): [UmbrellaProgrammeRole, string] => ['runner', slug]),
    ...[partner, partners].flat().map((slug): [UmbrellaProgrammeRole, string] => ['partner', slug]),
  ]
}
