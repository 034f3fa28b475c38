import { Grid, Side, Wide } from '#design/layout.tsx'
import { ButtonLink, Link } from '#design/links.tsx'
import { Lozenges, Task, Tasks } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { dayOf } from '#platform/clock.ts'
import { useMessages } from '#platform/messages.ts'
import type { Task as TaskToDo } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'

/** The first page of the workspace: what this worker has to do, the most urgent first. */
export function TodayPage({ tasks }: { tasks: TaskToDo[] }) {
  const m = useMessages(messages)
  const { viewer, now } = useView()
  const formats = useFormats()
  return (
    <StaffPage title={m.today} label={formats.tableDate(dayOf(now))} aside={viewer?.name}>
      <Grid>
        <Wide>
          {tasks.length === 0 ? (
            <Empty title={m.nothingWaits}>
              <p>{m.nothingWaitsNote}</p>
            </Empty>
          ) : (
            <Tasks title={m.toDo}>
              {tasks.map((task) => (
                <TaskLine key={`${task.to} ${task.what.ka}`} task={task} />
              ))}
            </Tasks>
          )}
        </Wide>
        <Quickly />
      </Grid>
    </StaffPage>
  )
}

/** What is begun most often, one step away; nothing where this worker begins nothing. */
function Quickly() {
  const m = useMessages(messages)
  const { frame, language } = useView()
  if (!frame.quick?.length) return null
  return (
    <Side name={m.quickly}>
      <h2 class="label">{m.quickly}</h2>
      <Lozenges>
        {frame.quick.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label[language]}</Link>
          </li>
        ))}
      </Lozenges>
    </Side>
  )
}

function TaskLine({ task: { count, what, note, since, to, button, urgency } }: { task: TaskToDo }) {
  const m = useMessages(messages)
  const { language } = useView()
  const formats = useFormats()
  const lines = [since && m.waitsSince(formats.moment(since)), note?.[language]].filter(Boolean)
  return (
    <Task
      count={count}
      title={what[language]}
      tags={urgency === 'late' && <Tag kind="bad">{m.urgent}</Tag>}
      note={lines.join(' ')}
      action={
        <ButtonLink to={to} kind="second" slim aria-label={`${button[language]}: ${what[language]}`}>
          {button[language]}
        </ButtonLink>
      }
    />
  )
}
