// Serves a page as the officers' front end would be served, and lets Chromium sign in on it.
import http from 'node:http'
import { chromium } from 'playwright-core'

const { CHROMIUM, REALM, WORKFLOW, OFFICERS } = process.env

// No library: authorisation code with PKCE (RFC 7636) as a front end does it, then one call of the API.
const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cán bộ</title><ul id="tasks"></ul><p id="end"></p>
<script type="module">
const realm = ${JSON.stringify(REALM)}, here = location.origin + '/'
const end = text => document.getElementById('end').textContent = text
const text64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const given = new URLSearchParams(location.search)
try {
  if (!given.has('code')) {
    const verifier = text64(crypto.getRandomValues(new Uint8Array(32)))
    sessionStorage.verifier = verifier
    sessionStorage.state = crypto.randomUUID()
    const challenge = text64(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)))
    location = realm + '/protocol/openid-connect/auth?' + new URLSearchParams({ client_id: 'officer-frontend', response_type: 'code', scope: 'openid',
      redirect_uri: here, state: sessionStorage.state, code_challenge: challenge, code_challenge_method: 'S256' })
  } else if (given.get('state') !== sessionStorage.state) {
    end('foreign state')
  } else {
    const grant = await fetch(realm + '/protocol/openid-connect/token', { method: 'POST', body: new URLSearchParams({ client_id: 'officer-frontend',
      grant_type: 'authorization_code', code: given.get('code'), redirect_uri: here, code_verifier: sessionStorage.verifier }) })
    const { access_token } = await grant.json()
    const answer = await fetch(${JSON.stringify(WORKFLOW)} + '/workflow/v1/tasks', { headers: { Authorization: 'Bearer ' + access_token, 'Accept-Language': 'vi' } })
    const { items } = await answer.json()
    for (const task of items) document.getElementById('tasks').append(Object.assign(document.createElement('li'), { textContent: task.dossierCode + ' ' + task.step }))
    end(answer.status + ': ' + items.length + ' tasks, Content-Language ' + answer.headers.get('Content-Language'))
  }
} catch (refused) {
  end('refused: ' + refused)
}
</script></html>`

const serve = port => new Promise(ready => {
  const server = http.createServer((_, answer) => answer.setHeader('Content-Type', 'text/html; charset=utf-8').end(page))
  server.listen(port, '127.0.0.1', () => ready(server))
})

async function signIn(browser, origin) {
  const context = await browser.newContext()
  const tab = await context.newPage()
  await tab.goto(origin + '/')
  await tab.fill('#username', 'appraiser')
  await tab.fill('#password', 'appraiser')
  await tab.click('[type=submit]')
  await tab.waitForFunction(() => document.getElementById('end')?.textContent, null, { timeout: 30_000 })
  const said = await tab.textContent('#end')
  const tasks = await tab.locator('#tasks li').allTextContents()
  await context.close()
  return { said, tasks }
}

const port = Number(new URL(OFFICERS).port)
const servers = [await serve(port), await serve(0)]
const browser = await chromium.launch({
  executablePath: CHROMIUM, headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
})
let failed = false
const expect = (holds, what) => {
  console.log((holds ? 'ok      ' : 'FAILED  ') + what)
  failed ||= !holds
}
try {
  const own = await signIn(browser, OFFICERS)
  expect(own.said.startsWith('200: '), `on ${OFFICERS}: ${own.said}; ${own.tasks.slice(0, 3).join(', ')}`)
  const foreign = await signIn(browser, `http://127.0.0.1:${servers[1].address().port}`)
  expect(foreign.said.startsWith('refused: '), `on an origin that nobody allowed: ${foreign.said}`)
} finally {
  await browser.close()
  servers.forEach(server => server.close())
}
process.exit(failed ? 1 : 0)
