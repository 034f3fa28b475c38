import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useMessages } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { examinationUrl, jobsUrl, lettersUrl, updatesUrl } from '../urls.ts'

const urgency: Array<Finding['state']> = ['wrong', 'look', 'good']

export interface HousePageProps {
  findings: Finding[]
  /** Where a letter to test goes: to whoever looks. */
  email: string
  /** Mail and domain have been looked at too. */
  isExamined?: boolean
}

/** What the house says about itself: what is most urgent first. */
export function HousePage({ findings, email, isExamined }: HousePageProps) {
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
          <FindingRow key={finding.what.ka} finding={finding} />
        ))}
      </Rows>
      <More />
    </StaffPage>
  )
}

const tagKinds = { good: 'done', look: 'late', wrong: 'bad' } as const

function FindingRow({ finding: { state, what, toDo, to, may } }: { finding: Finding }) {
  const m = useMessages(messages)
  const { language, viewer } = useView()
  return (
    <Row title={what[language]} tags={<Tag kind={tagKinds[state]}>{m.states[state]}</Tag>}>
      {toDo && <p class="measure">{toDo[language]}</p>}
      {to && (!may || viewer?.may.has(may)) && (
        <p>
          <GoLink to={to} aria-label={`${m.open}: ${what[language]}`}>
            {m.open}
          </GoLink>
        </p>
      )}
    </Row>
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
