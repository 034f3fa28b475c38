import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { PersonNames } from '#design/person-names.tsx'
import { Tag } from '#design/tags.tsx'
import { permissionsUrl } from '#modules/workers/index.ts'
import { useMessages } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import type { Asked, WhomToAsk } from '../findings/whom.ts'
import { messages } from '../messages.ts'
import { examinationUrl, jobsUrl, lettersUrl, updatesUrl } from '../urls.ts'

const urgency: Array<Finding['state']> = ['wrong', 'look', 'good']

export interface HousePageProps {
  findings: Finding[]
  /** Who can do what this worker may not. */
  whom: WhomToAsk
  /** Where a letter to test goes: to whoever looks. */
  email: string
  /** Mail and domain have been looked at too. */
  isExamined?: boolean
}

/** What the house says about itself: what is most urgent first. */
export function HousePage({ findings, whom, email, isExamined }: HousePageProps) {
  const m = useMessages(messages)
  const sorted = findings.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state))
  return (
    <StaffPage title={m.house} lede={m.houseLede}>
      <div class="flow">
        {isExamined && <Notice kind="ok" title={m.examined} />}
        <p class="measure muted">{m.examineNote(email)}</p>
        <Actions>
          <ButtonForm to={examinationUrl}>{m.examine}</ButtonForm>
        </Actions>
      </div>
      <h2 class="unseen">{m.findings}</h2>
      <Rows ledger>
        {sorted.map((finding) => (
          <FindingRow key={finding.what.ka} finding={finding} whom={whom} />
        ))}
      </Rows>
      <More />
    </StaffPage>
  )
}

const tagKinds = { good: 'done', look: 'late', wrong: 'bad' } as const

function FindingRow({ finding, whom }: { finding: Finding; whom: WhomToAsk }) {
  const { state, what, toDo, to, may } = finding
  const m = useMessages(messages)
  const { language } = useView()
  const asked = may && whom.get(may)
  return (
    <Row title={what[language]} tags={<Tag kind={tagKinds[state]}>{m.states[state]}</Tag>}>
      {toDo && <p class="measure">{toDo[language]}</p>}
      {asked && <Ask asked={asked} />}
      {to && !asked && (
        <p>
          <GoLink to={to} aria-label={`${m.open}: ${what[language]}`}>
            {m.open}
          </GoLink>
        </p>
      )}
    </Row>
  )
}

/** Whoever may not is told who may. */
function Ask({ asked: { label, names } }: { asked: Asked }) {
  const m = useMessages(messages)
  const { language } = useView()
  if (names.length === 0)
    return (
      <p class="measure">
        {m.askNobody(label[language])} <Link to={permissionsUrl}>{m.whoMay}</Link>
      </p>
    )
  return (
    <p class="measure">
      {m.ask(label[language])} <PersonNames names={names} />.
    </p>
  )
}

/** The other pages about the house, as far as this worker may see them. */
function More() {
  const m = useMessages(messages)
  const { viewer } = useView()
  return (
    <Section id="more" title={m.machinery}>
      <ul>
        <li>
          <GoLink to={jobsUrl}>{m.jobs}</GoLink>
        </li>
        <li>
          <GoLink to={updatesUrl}>{m.updates}</GoLink>
        </li>
        {viewer?.may.has('read-outbox') && (
          <li>
            <GoLink to={lettersUrl}>{m.mail}</GoLink>
          </li>
        )}
      </ul>
    </Section>
  )
}
