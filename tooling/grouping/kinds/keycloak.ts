import type { Kind } from '../kind.ts';

export const keycloak: Kind = {
  name: 'keycloak',
  title: 'Keycloak',
  formats: [
    'type="LOGIN_ERROR", realmId="{uuid}", realmName="{word}", clientId="{word}", userId="{uuid}", ipAddress="{ip}", error="invalid_user_credentials", auth_method="openid-connect", auth_type="code", redirect_uri="{url}", code_id="{uuid}", username="{user}"',
    'type="LOGIN_ERROR", realmId="{uuid}", realmName="{word}", clientId="{word}", userId="null", ipAddress="{ip}", error="user_not_found", auth_method="openid-connect", auth_type="code", redirect_uri="{url}", code_id="{uuid}", username="{user}"',
    'type="LOGIN_ERROR", realmId="{uuid}", realmName="{word}", clientId="{word}", userId="{uuid}", ipAddress="{ip}", error="user_temporarily_disabled", auth_method="openid-connect", auth_type="code", redirect_uri="{url}", code_id="{uuid}", username="{user}"',
    'type="LOGIN_ERROR", realmId="{uuid}", realmName="{word}", clientId="{word}", userId="null", ipAddress="{ip}", error="expired_code", restart_after_timeout="true"',
    'type="LOGIN_ERROR", realmId="{uuid}", realmName="{word}", clientId="{word}", userId="null", ipAddress="{ip}", error="invalid_redirect_uri", redirect_uri="{url}"',
    'type="REFRESH_TOKEN_ERROR", realmId="{uuid}", realmName="{word}", clientId="{word}", userId="null", ipAddress="{ip}", error="invalid_token", reason="Session not active", grant_type="refresh_token", client_auth_method="client-secret"',
    'type="CODE_TO_TOKEN_ERROR", realmId="{uuid}", realmName="{word}", clientId="{word}", userId="null", ipAddress="{ip}", error="invalid_code", grant_type="authorization_code", code_id="{uuid}", client_auth_method="client-secret"',
    'type="CLIENT_LOGIN_ERROR", realmId="{uuid}", realmName="{word}", clientId="{word}", userId="null", ipAddress="{ip}", error="invalid_client_credentials", grant_type="client_credentials"',
    "KC-SERVICES0091: Request is missing scope 'openid' so it's not treated as OIDC, but just pure OAuth2 request.",
    'KC-SERVICES0092: Missing parameter: nonce',
    'Could not query server using DN [ou={word},dc=example,dc=com] and filter [(&(uid={user})(objectclass=inetOrgPerson))]',
    'JGRP000032: {word}-{int}: no physical address for {word}-{int}, dropping message',
    'ISPN000094: Received new cluster view for channel ISPN: [{word}-{int}|{int}] (2) [{word}-{int}, {word}-{int}]',
    "ISPN000136: Error executing command PutKeyValueCommand on Cache 'sessions', writing keys [{uuid}]",
    'ARJUNA012117: TransactionReaper::check processing TX 0:ffff{hex8}:{hex4}:{hex8}:{int} in state RUN',
  ],
};
