import cookie from '@fastify/cookie';
import { fastify, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { storedPlans } from '../db/plan.repository.ts';
import { createAnswerLinks } from '../platform/answer-links.ts';
import { MANUAL_ONLY } from '../platform/archive-settings.ts';
import { newId } from '../platform/ids.ts';
import { addAnswerRoutes } from './answers/answer.routes.ts';
import { addCalendarFeed } from './calendar/feed.routes.ts';
import { LIMITS, type ApiDeps } from './deps.ts';
import { addSignIn } from './plugins/auth.plugin.ts';
import { addEmptyBodies } from './plugins/empty-body.plugin.ts';
import { addGuards } from './plugins/guards.plugin.ts';
import { addChosenLanguage } from './plugins/language.plugin.ts';
import { addOpenApi } from './plugins/openapi.plugin.ts';
import { addProblems, sendAddressProblem } from './plugins/problems.plugin.ts';
import { addStorableCheck } from './plugins/storable.plugin.ts';
import { planShelf } from './plans.ts';
import type { RouteDeps } from './route-deps.ts';
import { areaRoutes } from './routes/area.routes.ts';
import { archiveRoutes } from './routes/archive.routes.ts';
import { actionPlanRoutes } from './routes/action-plans.routes.ts';
import { assignmentRoutes } from './routes/assignments.routes.ts';
import { calendarRoutes } from './routes/calendar.routes.ts';
import { caseFolderImportRoutes } from './routes/case-folder-import.routes.ts';
import { caseFolderRoutes } from './routes/case-folders.routes.ts';
import { commandRoutes } from './routes/commands.routes.ts';
import { cycleRoutes } from './routes/cycles.routes.ts';
import { deadlineMoveRoutes } from './routes/deadline-moves.routes.ts';
import { deskRoutes } from './routes/desk.routes.ts';
import { documentRoutes } from './routes/documents.routes.ts';
import { evidenceRoutes } from './routes/evidence.routes.ts';
import { formRoutes } from './routes/forms.routes.ts';
import { healthRoutes } from './routes/health.routes.ts';
import { importRoutes } from './routes/imports.routes.ts';
import { meRoutes } from './routes/me.routes.ts';
import { planRoutes } from './routes/plans.routes.ts';
import { overviewRoutes } from './routes/overview.routes.ts';
import { meetingRoutes } from './routes/meetings.routes.ts';
import { committeeRoutes } from './routes/committee.routes.ts';
import { progressPlanRoutes } from './routes/progress-plan.routes.ts';
import { progressRoutes } from './routes/progress.routes.ts';
import { raisedRoutes } from './routes/raised.routes.ts';
import { removalRoutes } from './routes/removals.routes.ts';
import { rehearsalRoutes } from './routes/rehearsal.routes.ts';
import { reportCheckRoutes } from './routes/report-checks.routes.ts';
import { responseRateRoutes } from './routes/response-rates.routes.ts';
import { roleDoubtRoutes } from './routes/role-doubts.routes.ts';
import { lateUnitRoutes } from './routes/late-units.routes.ts';
import { unitListRoutes } from './routes/unit-list.routes.ts';
import { unitMeantRoutes } from './routes/unit-meant.routes.ts';
import { unitRoutes } from './routes/units.routes.ts';
import { createBrowserSignIn } from './sign-in/browser-sign-in.ts';
import { addSessionRoutes } from './sign-in/session.routes.ts';
import { addSignInRoutes } from './sign-in/sign-in.routes.ts';
import { addWebFiles } from './web-files.ts';

const ROUTES = [
  healthRoutes,
  meRoutes,
  areaRoutes,
  calendarRoutes,
  unitRoutes,
  lateUnitRoutes,
  unitListRoutes,
  unitMeantRoutes,
  commandRoutes,
  documentRoutes,
  formRoutes,
  removalRoutes,
  evidenceRoutes,
  caseFolderRoutes,
  caseFolderImportRoutes,
  archiveRoutes,
  meetingRoutes,
  actionPlanRoutes,
  raisedRoutes,
  cycleRoutes,
  progressRoutes,
  progressPlanRoutes,
  committeeRoutes,
  overviewRoutes,
  deskRoutes,
  rehearsalRoutes,
  deadlineMoveRoutes,
  reportCheckRoutes,
  responseRateRoutes,
  assignmentRoutes,
  roleDoubtRoutes,
  importRoutes,
  planRoutes,
];

/** The HTTP API on its ports. Binds nothing: `listen` or `inject` does. */
export async function createApp(deps: ApiDeps): Promise<FastifyInstance> {
  const limits = { ...LIMITS, ...deps.limits };
  const { db, clock, engine, seals } = deps;
  const plans = planShelf(storedPlans(db));
  const routeDeps: RouteDeps = { db, clock, engine, seals, limits, plans, archive: deps.archive ?? MANUAL_ONLY };
  const app = fastify({
    ...(deps.log ? { loggerInstance: deps.log } : {}),
    genReqId: () => newId(),
    bodyLimit: limits.bodyBytes,
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: sendAddressProblem,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  addProblems(app);
  addEmptyBodies(app);
  const browser = deps.browser ? createBrowserSignIn(db, deps.browser) : null;
  await app.register(cookie);
  await addGuards(app, limits, browser?.sessions ?? null);
  addSignIn(app, deps, browser?.sessions ?? null);
  addChosenLanguage(app);
  addStorableCheck(app);
  await addOpenApi(app, deps.publicUrl);
  for (const routes of ROUTES) await app.register(routes, { prefix: '/v1', ...routeDeps });
  addSessionRoutes(app, routeDeps, browser?.sessions ?? null);
  addSignInRoutes(app, browser, limits);
  addCalendarFeed(app, routeDeps);
  addAnswerRoutes(app, routeDeps, deps.browser ? createAnswerLinks(deps.browser.sessionSecret) : null);
  await addWebFiles(app, deps.webFiles);
  return app;
}
