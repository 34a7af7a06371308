export function DutyPage() {
  return <p />;
}
