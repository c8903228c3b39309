"""What learning earns: from facts to requirements, documents, their sheet, their verification and revocation."""
