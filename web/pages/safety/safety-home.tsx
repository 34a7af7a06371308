export function SafetyHome() {
  return <p />;
}
