import type { Kind } from '../kind.ts';

export const dotnet: Kind = {
  name: 'dotnet',
  title: '.NET and Entity Framework',
  formats: [
    'Connection id "{upper13}" accepted, request id "{upper13}:{hex8}"',
    "Executed DbCommand ({int}ms) [Parameters=[@p0='?' (DbType = Int32)], CommandType='Text', CommandTimeout='{int}']",
    "IDX10223: Lifetime validation failed. The token is expired. ValidTo (UTC): '{iso}', Current time (UTC): '{iso}'.",
    "IDX10501: Signature validation failed. Unable to match key: kid: '{nano22}'.",
    "AADSTS50011: The redirect URI '{url}' specified in the request does not match the redirect URIs configured for the application '{uuid}'. Trace ID: {uuid} Timestamp: {iso}",
    "Violation of PRIMARY KEY constraint 'PK_Orders'. Cannot insert duplicate key in object 'dbo.Orders'. The duplicate key value is ({int}).",
    "Violation of UNIQUE KEY constraint 'UQ_Users_Email'. Cannot insert duplicate key in object 'dbo.Users'. The duplicate key value is ({email}).",
    "Could not load file or assembly 'Acme.Billing, Version={version}.{int}, Culture=neutral, PublicKeyToken={hex16}'. The system cannot find the file specified.",
    'Object reference not set to an instance of an object.',
    'The operation was canceled after {timespan}.',
    'Request starting HTTP/1.1 {method} {url} application/json {int}',
    'Transaction (Process ID {int}) was deadlocked on lock resources with another process and has been chosen as the deadlock victim.',
    "Access to the path '{windows}' is denied.",
    'Hub connection {nano22} of user {guid} closed after {timespan}',
    "error CS0103: The name 'total' does not exist in the current context",
  ],
};
