type Options = Readonly<Record<string, unknown>>;
type Variables = Readonly<Record<string, string | undefined>>;

/** What is said of an integration that sends by itself. */
const integrations: ReadonlyMap<string, string> = new Map([
  ['Anr', 'The worker of anrIntegration() sends events of its own, past Vedette. Remove anrIntegration().'],
  [
    'ThreadBlocked',
    'The watchdog of eventLoopBlockIntegration() sends events of its own, past Vedette. Remove eventLoopBlockIntegration().',
  ],
  [
    'ServeTunnel',
    'The tunnel of serveTunnelIntegration() passes on what browsers send as it is, past Vedette. Guard the browsers too, or remove serveTunnelIntegration().',
  ],
]);

const exporterSentence =
  'An OpenTelemetry exporter sends spans of its own, past Vedette. Remove it, or scrub its spans in the collector that it sends to.';

const exporterVariables = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] as const;

function nameOf(integration: unknown): string {
  return String(typeof integration === 'object' && integration !== null ? Reflect.get(integration, 'name') : '');
}

function namesOf(list: unknown): readonly string[] {
  const members: readonly unknown[] = Array.isArray(list) ? list : [];
  return members.map(nameOf);
}

/** What is said of an integration that sends by itself; undefined of any other. */
export function bypassOf(integration: unknown): string | undefined {
  return integrations.get(nameOf(integration));
}

function exportsSpans({ openTelemetrySpanProcessors }: Options, names: readonly string[], variables: Variables): boolean {
  if (Array.isArray(openTelemetrySpanProcessors) && openTelemetrySpanProcessors.length > 0) return true;
  if (names.includes('OtlpIntegration') || names.includes('OpenTelemetry')) return true;
  return exporterVariables.some((variable) => (variables[variable] ?? '') !== '');
}

/** What sends past the transport of a client and can be seen from its options, each with its remedy. */
export function bypasses(options: Options, variables: Variables): readonly string[] {
  const names = namesOf(options['integrations']);
  const told = names.map((name) => integrations.get(name)).filter((sentence) => sentence !== undefined);
  return exportsSpans(options, names, variables) ? [...told, exporterSentence] : told;
}
