import { useMessages } from '#platform/messages.ts'
import { type ChainCell, ChainKey, ChainStrip } from './chain.tsx'
import { galleryMessages } from './gallery-messages.ts'
import { Specimen } from './gallery-specimen.tsx'
import { ButtonLink, GoLink, Link } from './links.tsx'
import {
  Card,
  Cards,
  Columns,
  Fact,
  Facts,
  History,
  Initials,
  Lozenges,
  People,
  Person,
  Row,
  Rows,
  Step,
  Task,
  Tasks,
} from './lists.tsx'
import { MailLink, PhoneLink } from './reach.tsx'
import { Register, RegisterLine, Views } from './register.tsx'
import { Table } from './table.tsx'
import { Missing, Tag } from './tags.tsx'
import { useFormats } from './text.tsx'

export function ChainSpecimens() {
  const m = useMessages(galleryMessages)
  const formats = useFormats()
  const done: ChainCell = { state: 'done', words: m.written }
  const none: ChainCell = { state: 'none', words: m.notYet, figure: '0' }
  const here: ChainCell = { state: 'wait', words: m.waitingSince, here: true }
  const money: ChainCell = { ...done, figure: formats.shortMoney(125_000), to: '/projects/sample' }
  return (
    <>
      <Specimen of={12} title={m.sections.whole}>
        <ChainStrip
          cells={{
            need: { ...done, to: '/needs/1' },
            advocacy: done,
            answer: done,
            project: done,
            money,
            result: done,
          }}
        />
      </Specimen>
      <Specimen of={12} title={m.sections.waiting}>
        <ChainStrip
          cells={{
            need: { ...done, to: '/needs/1' },
            advocacy: done,
            answer: here,
            project: none,
            money: none,
            result: none,
          }}
        />
      </Specimen>
      <Specimen of={12} title={m.sections.empty}>
        <ChainStrip cells={{ need: none, advocacy: none, answer: none, project: none, money: none, result: none }} />
        <ChainKey />
      </Specimen>
    </>
  )
}

export function TableSpecimen() {
  const m = useMessages(galleryMessages)
  const formats = useFormats()
  const rows = [
    { name: m.spring, donor: m.fund, tetri: 1_234_550 },
    { name: m.library, donor: m.partner, tetri: undefined },
  ]
  return (
    <Specimen of={12} title={m.sections.table}>
      <Table
        name={m.projects}
        rows={rows}
        columns={[
          { head: m.project, cell: (row) => row.name },
          { head: m.donor, cell: (row) => row.donor },
          {
            head: m.amount,
            number: true,
            cell: (row) => (row.tetri === undefined ? <Missing>{m.notGiven}</Missing> : formats.money(row.tetri)),
          },
        ]}
        total={[m.total, '', formats.money(1_234_550)]}
      />
    </Specimen>
  )
}

export function ListSpecimens() {
  const m = useMessages(galleryMessages)
  return (
    <>
      <RowsSpecimen />
      <Specimen of={6} title={m.sections.facts}>
        <Facts>
          <Fact name={m.when}>2018</Fact>
          <Fact name={m.where}>
            <Link to="/places/sample">{m.village}</Link>
          </Fact>
          <Fact name={m.amount}>
            <Missing>{m.notGiven}</Missing>
          </Fact>
        </Facts>
        <Lozenges>
          <li>{m.spring}</li>
        </Lozenges>
        <Lozenges done>
          <li>{m.library}</li>
        </Lozenges>
      </Specimen>
      <Specimen of={6} title={m.sections.history}>
        <History>
          <Step title={m.spring}>
            <p class="small muted">{m.written}</p>
          </Step>
          <Step title={m.late} state="wait" />
          <Step title={m.notYet} state="none" />
        </History>
      </Specimen>
      <ColumnsSpecimen />
      <TasksSpecimen />
    </>
  )
}

function RowsSpecimen() {
  const m = useMessages(galleryMessages)
  const formats = useFormats()
  return (
    <Specimen of={12} title={m.sections.rows}>
      <Register>
        <RegisterLine
          name={m.when}
          entries={[
            { to: '/projects', label: m.all, count: 2, isCurrent: true },
            { to: '/projects?year=2018', label: '2018', count: 1 },
          ]}
        />
      </Register>
      <Views
        name={m.sections.rows}
        entries={[
          { to: '/projects#list', label: m.list, isCurrent: true },
          { to: '/projects#map', label: m.map },
        ]}
      />
      <Rows ledger>
        <Row
          when={formats.dates({ from: '2019-03-12', to: '2019-05-15' })}
          title={
            <Link class="plain" to="/projects/spring">
              {m.spring}
            </Link>
          }
          by={`${m.donor}: ${m.fund}`}
          tags={<Tag kind="done">{m.done}</Tag>}
        />
        <Row when={<Missing>{m.undated}</Missing>} title={m.library} tags={<Tag kind="lacking">{m.lacking}</Tag>} />
      </Rows>
    </Specimen>
  )
}

function ColumnsSpecimen() {
  const m = useMessages(galleryMessages)
  return (
    <>
      <Specimen of={12} title={m.sections.columns}>
        <Columns>
          {[m.spring, m.library, m.village].map((words) => (
            <li key={words}>
              <h3>{words}</h3>
              <p>{m.waitText}</p>
            </li>
          ))}
        </Columns>
        <Cards>
          <Card title={m.spring} tags={<Tag kind="now">{m.now}</Tag>}>
            <p class="small muted">{m.village}</p>
          </Card>
          <Card title={m.library} />
        </Cards>
      </Specimen>
      <Specimen of={12} title={m.sections.initials}>
        <Initials>
          {[m.spring, m.library].map((words) => (
            <li key={words}>
              <p>{words}</p>
              <GoLink to="/projects">{m.projects}</GoLink>
            </li>
          ))}
          <li>
            <p>{m.village}</p>
            <Link class="missing" to="/projects">
              {m.notYet}
            </Link>
          </li>
        </Initials>
      </Specimen>
    </>
  )
}

function TasksSpecimen() {
  const m = useMessages(galleryMessages)
  return (
    <>
      <Specimen of={6} title={m.sections.tasks}>
        <Tasks title={m.sections.tasks}>
          <Task
            count={2}
            title={m.late}
            note={m.taskNote}
            action={
              <ButtonLink to="/staff/inbox" kind="second" slim>
                {m.open}
              </ButtonLink>
            }
          />
          <Task count={0} title={m.bad} action={<Tag kind="done">{m.inOrder}</Tag>} />
        </Tasks>
      </Specimen>
      <Specimen of={6} title={m.sections.people}>
        <People>
          <Person name={m.person} post={m.post}>
            <p>
              <PhoneLink number="+995 000 00 00 00" /> <MailLink address="nimushi@example.ge" />
            </p>
          </Person>
        </People>
      </Specimen>
    </>
  )
}
