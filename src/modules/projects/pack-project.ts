import { type Static, Type } from 'typebox'
import { packDates } from '#modules/funding/index.ts'
import { packSlug, packText } from '#platform/pack.ts'

const texts = Type.Optional(Type.Array(packText))
const whole = Type.Optional(Type.Integer({ minimum: 0 }))

const kind = Type.Union([
  Type.Literal('project'),
  Type.Literal('training-attended'),
  Type.Literal('partnership'),
  Type.Literal('campaign'),
])
const status = Type.Union([Type.Literal('completed'), Type.Literal('ongoing'), Type.Literal('unknown')])
const role = Type.Union([
  Type.Literal('implementer'),
  Type.Literal('donor'),
  Type.Literal('funder'),
  Type.Literal('programme-runner'),
  Type.Literal('programme-partner'),
  Type.Literal('partner'),
  Type.Literal('participant'),
  Type.Literal('outcome'),
])

/** A project as a content pack gives it. */
export const packProject = Type.Object({
  id: packSlug,
  order: Type.Integer(),
  kind,
  status,
  sourceLines: Type.Array(Type.Integer({ minimum: 1 })),
  title: packText,
  text: Type.Optional(packText),
  textMore: texts,
  dates: Type.Optional(packDates),
  programme: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  organisations: Type.Optional(
    Type.Array(Type.Object({ org: Type.String(), role, kaEvidence: Type.Optional(Type.String()) })),
  ),
  places: Type.Optional(
    Type.Array(
      Type.Object({ place: Type.String(), detail: Type.Optional(packText), note: Type.Optional(Type.String()) }),
    ),
  ),
  goal: Type.Optional(Type.Union([packText, Type.Null()])),
  objectives: texts,
  activities: texts,
  results: texts,
  beneficiaries: Type.Optional(
    Type.Array(Type.Object({ group: packText, ageFrom: whole, ageTo: whole, communities: whole })),
  ),
  directions: Type.Optional(Type.Array(Type.Integer())),
  tags: Type.Optional(Type.Array(Type.String())),
})

export type GivenProject = Static<typeof packProject>
