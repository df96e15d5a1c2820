// Compiles only while the core answers have types of their own.
import type { operations as Catalog } from './target/documents/catalog'
import type { operations as Intake } from './target/documents/intake'
import type { operations as Notification } from './target/documents/notification'
import type { operations as Payment } from './target/documents/payment'
import type { operations as Workflow } from './target/documents/workflow'

type Answer<O, S extends number> = O extends { responses: { [K in S]: { content: { 'application/json': infer B } } } } ? B : never
type Sure<T> = [T] extends [never] ? never : unknown extends T ? never : T

declare const quoted: Sure<Answer<Catalog['quoteFees'], 200>>
declare const due: Sure<Answer<Catalog['computeDueDate'], 200>>
declare const filed: Sure<Answer<Intake['fileDossier'], 201>>
declare const received: Sure<Answer<Intake['receiveDossier'], 201>>
declare const seen: Sure<Answer<Intake['readDossier'], 200>>
declare const started: Sure<Answer<Payment['startPayment'], 201>>
declare const tasks: Sure<Answer<Workflow['listTasks'], 200>>
declare const standing: Sure<Answer<Workflow['handOverResult'], 201>>
declare const notices: Sure<Answer<Notification['listNotices'], 200>>

export const total: number = quoted.total
export const why: { vi: string; en: string }[] = [...due.steps, ...received.dueDateSteps].map(step => step.explanation)
export const id: string = filed.id
export const steps: number[] = seen.timeline.map(entry => entry.step)
export const page: string = started.redirectUrl
export const codes: string[] = tasks.items.map(task => task.dossierCode)
export const returned: boolean = standing.state === 'RETURNED'
export const sent: string[] = notices.items.map(notice => notice.state)
